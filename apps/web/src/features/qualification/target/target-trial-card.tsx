import { useDebouncedValue } from '@mantine/hooks';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { LeadsBehind } from '../draft/leads-behind.js';
import { TrialFigures } from '../draft/trial-figures.js';
import classes from '../qualification.module.css';
import { useTrial } from './target-query.js';
import type { TargetDefinition, TargetTrial } from './target-types.js';
import { byVerdict, changesOf } from './trial-leads.js';

/** Milliseconds without a change after which a draft is tried. */
const RESTS_MS = 500;

/** What the draft would make of the latest leads; null while it is not one that could be used. */
export function TargetTrialCard({ definition }: { definition: TargetDefinition | null }): JSX.Element {
  const { t } = useTranslation('qualification');
  const [settled] = useDebouncedValue(definition, RESTS_MS);
  const query = useTrial(settled);
  return (
    <Section title={t('draft.title')}>
      <Card>
        {settled === null ? (
          <p className={classes.dim}>{t('draft.retried')}</p>
        ) : (
          <Asked query={query} rows={2}>
            {(trial) => <Tried trial={trial} />}
          </Asked>
        )}
      </Card>
    </Section>
  );
}

function Tried({ trial }: { trial: TargetTrial }): JSX.Element {
  const { t } = useTranslation('qualification');
  const { leads, misses, hidesCustom } = trial;
  return (
    <>
      <p className={classes.dim}>{t('target.trial.text', { count: leads.length })}</p>
      <Figures trial={trial} />
      {changesOf(leads).map(({ from, to, ids }) => (
        <LeadsBehind
          key={`${from} ${to}`}
          title={t('target.trial.becomes', {
            from: t(`target.verdict.${from}`),
            to: t(`target.verdict.${to}`),
          })}
          ids={ids}
        />
      ))}
      {byVerdict(leads).map(({ verdict, ids }) => (
        <LeadsBehind key={verdict} title={t(`target.verdict.${verdict}`)} ids={ids} />
      ))}
      {misses.map(({ subReason, missed, unknown }) => (
        <p key={subReason} className={classes.dim}>
          {t('target.trial.misses', { what: t(`target.subReason.${subReason}`), missed, unknown })}
        </p>
      ))}
      {hidesCustom && <p className={classes.dim}>{t('target.trial.hidden')}</p>}
    </>
  );
}

const VERDICTS = ['in', 'out', 'unknown'] as const;

function Figures({ trial: { counts, before } }: { trial: TargetTrial }): JSX.Element {
  const { t } = useTranslation('qualification');
  const rows = VERDICTS.map((verdict) => ({
    ...{ key: verdict, name: t(`target.verdict.${verdict}`) },
    ...{ before: before?.[verdict] ?? null, after: counts[verdict] },
  }));
  return <TrialFigures what={t('target.trial.what')} rows={rows} />;
}
