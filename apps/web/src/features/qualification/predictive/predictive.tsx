import { Select } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { usePredictiveModels } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { PredictiveModel } from '../qualification-types.js';
import { DriftWatch } from './drift.js';
import { History } from './history.js';
import { Report } from './report.js';
import { Train } from './train.js';

/** A model that learns from one's own leads: trained here, held against the rules, and switched on by nobody but a person. */
export function Predictive(): JSX.Element {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <div className={classes.stack}>
      <p className={classes.intro}>{t('predictive.text')}</p>
      {may('settings.write') && <Train onTrained={setChosen} />}
      <Asked query={usePredictiveModels()}>
        {({ items, switches }) => {
          const shown =
            items.find(({ version }) => version === chosen) ??
            items.find(({ isActive }) => isActive) ??
            items[0];
          return shown === undefined ? (
            <Card>
              <Empty title={t('predictive.none')}>{t('predictive.noneText')}</Empty>
            </Card>
          ) : (
            <>
              {items.length > 1 && <Versions items={items} shown={shown} onChoose={setChosen} />}
              <Report key={shown.version} model={shown} />
              <DriftWatch />
              <History switches={switches} />
            </>
          );
        }}
      </Asked>
    </div>
  );
}

interface VersionsProps {
  readonly items: readonly PredictiveModel[];
  readonly shown: PredictiveModel;
  readonly onChoose: (version: number) => void;
}

function Versions({ items, shown, onChoose }: VersionsProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  return (
    <Select
      maw={360}
      label={t('predictive.which')}
      allowDeselect={false}
      value={String(shown.version)}
      onChange={(version) => onChoose(Number(version))}
      data={items.map(({ version, createdAt, isActive }) => ({
        value: String(version),
        label: [
          t('predictive.model', { version }),
          formats.day(createdAt),
          isActive ? t('predictive.on') : null,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}
