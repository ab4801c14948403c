import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/may.js';
import { Asked } from '../../../ui/asked.js';
import { Card } from '../../../ui/page.js';
import { Empty } from '../../../ui/states.js';
import { useScoreModels } from '../qualification-query.js';
import classes from '../qualification.module.css';
import type { ScoreModels } from '../qualification-types.js';
import type { Begun } from './begun.js';
import { ModelEditor } from './model-editor.js';
import { ModelVersions } from './model-versions.js';

/** How leads are scored: the versions, and a place to write and try the next. */
export function Scoring(): JSX.Element {
  const { t } = useTranslation('qualification');
  const [begun, setBegun] = useState<Begun | null>(null);
  const query = useScoreModels();
  if (begun !== null) {
    const active = query.data?.items.find(({ isActive }) => isActive)?.definition ?? null;
    return <ModelEditor begun={begun} active={active} onDone={() => setBegun(null)} />;
  }
  return (
    <>
      <p className={classes.intro}>{t('scoring.text')}</p>
      <Asked query={query}>{(all) => <Standing all={all} onBegin={setBegun} />}</Asked>
    </>
  );
}

interface StandingProps {
  readonly all: ScoreModels;
  readonly onBegin: (begun: Begun) => void;
}

function Standing({ all: { items, starting }, onBegin }: StandingProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const may = useMay();
  const from = items.find(({ isActive }) => isActive) ?? items[0];
  const begun = from
    ? { name: from.name, model: from.definition }
    : { name: t('scoring.first'), model: starting };
  return (
    <div className={classes.stack}>
      {may('settings.write') && (
        <Group justify="flex-end">
          <Button onClick={() => onBegin(begun)}>{t(from ? 'scoring.change' : 'scoring.begin')}</Button>
        </Group>
      )}
      {items.length === 0 && (
        <Card>
          <Empty title={t('scoring.none')}>{t('scoring.noneText')}</Empty>
        </Card>
      )}
      {items.length > 0 && <ModelVersions versions={items} onBegin={onBegin} />}
    </div>
  );
}
