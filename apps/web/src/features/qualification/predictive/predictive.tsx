import { Alert, Button, Group, Progress, Select } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useMay } from '../../../api/may.js';
import { Problem } from '../../../api/problem.js';
import { useAct } from '../../../ui/act.js';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useFormats } from '../../../ui/use-formats.js';
import { usePredictiveModels } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { PredictiveModel, TrainedModel } from '../qualification-types.js';
import { Report } from './report.js';
import { tooFewOf } from './too-few.js';

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
        {({ items }) => {
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
            </>
          );
        }}
      </Asked>
    </div>
  );
}

function Train({ onTrained }: { onTrained: (version: number) => void }): JSX.Element {
  const { t } = useTranslation('qualification');
  const act = useAct({
    run: () => api.post<TrainedModel>('/predictive-models', {}),
    touches: ['predictive-models'],
    done: ({ version }) => t('predictive.trained', { version }),
    then: ({ version }) => onTrained(version),
    failed: (error) => error instanceof Problem && tooFewOf(error) !== null,
  });
  return (
    <div>
      <Group>
        <Button loading={act.isPending} onClick={() => act.mutate(undefined)}>
          {t('predictive.train')}
        </Button>
      </Group>
      {act.isPending && <Running />}
      {act.error instanceof Problem && !act.isPending && <Refused problem={act.error} />}
    </div>
  );
}

/** The server tells nothing before it is done: that it works is all there is to say. */
function Running(): JSX.Element {
  const { t } = useTranslation('qualification');
  return (
    <div role="status">
      <Progress mt="md" value={100} animated aria-label={t('predictive.running')} />
      <p className={classes.dim} style={{ marginTop: 6 }}>
        {t('predictive.running')}
      </p>
    </div>
  );
}

function Refused({ problem }: { problem: Problem }): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const few = tooFewOf(problem);
  if (few === null) return null;
  const [have, need] = [formats.number(few.have), formats.number(few.need)];
  return (
    <Alert
      mt="md"
      color="yellow"
      role="alert"
      title={t('predictive.tooFew.title')}
      styles={{ title: { color: 'var(--warn)' } }}
    >
      {t(`predictive.tooFew.${few.refusal}`, { have, need })} {t('predictive.tooFew.why')}
      {few.refusal !== 'one-sided-part' && (
        <Progress mt="sm" size="sm" value={(100 * few.have) / few.need} aria-hidden />
      )}
    </Alert>
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
