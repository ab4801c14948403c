import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { Asked } from '../../../ui/asked.js';
import { Card, Section } from '../../../ui/page.js';
import { LeadsBehind } from '../draft/leads-behind.js';
import { TrialFigures } from '../draft/trial-figures.js';
import classes from '../qualification.module.css';
import type { ScoreModel } from '../qualification-types.js';
import { tryModel } from './trial.js';
import type { Trial, TrialLeads } from './trial.js';

interface TrialCardProps {
  /** Null while the draft is not one that could be used. */
  readonly model: ScoreModel | null;
  readonly active: ScoreModel | null;
}

/** What the draft would make of the latest leads, computed here with every stroke. */
export function TrialCard({ model, active }: TrialCardProps): JSX.Element {
  const { t } = useTranslation('qualification');
  const query = useQuery({
    queryKey: ['score-models', 'trial-leads'],
    queryFn: ({ signal }) => api.get<TrialLeads>('/score-models/trial-leads', { signal }),
    staleTime: Infinity,
  });
  return (
    <Section title={t('draft.title')}>
      <Card>
        <Asked query={query} rows={2}>
          {(leads) =>
            model === null ? (
              <p className={classes.dim}>{t('draft.retried')}</p>
            ) : (
              <Tried {...{ model, active, leads }} />
            )
          }
        </Asked>
      </Card>
    </Section>
  );
}

interface TriedProps {
  readonly model: ScoreModel;
  readonly active: ScoreModel | null;
  readonly leads: TrialLeads;
}

function Tried({ model, active, leads }: TriedProps): JSX.Element {
  const { t } = useTranslation('qualification');
  // Typing goes before counting.
  const settled = useDeferredValue(model);
  const trial = useMemo(() => tryModel(settled, active, leads), [settled, active, leads]);
  return (
    <>
      <p className={classes.dim}>{t('scoring.trial.text', { count: trial.total })}</p>
      <Figures trial={trial} />
      <LeadsBehind title={t('scoring.trial.gained')} ids={trial.gained} />
      <LeadsBehind title={t('scoring.trial.lost')} ids={trial.lost} />
      {leads.hidesCustom && <p className={classes.dim}>{t('scoring.trial.hidden')}</p>}
    </>
  );
}

function Figures({ trial }: { trial: Trial }): JSX.Element {
  const { t } = useTranslation('qualification');
  const grades = trial.grades.map(({ grade, ...counts }) => ({
    ...{ key: grade, name: t('scoring.trial.grade', { grade }), ...counts },
  }));
  const ready = { name: t('scoring.trial.ready'), before: trial.readyBefore, after: trial.readyAfter };
  const what = <span className="unseen">{t('scoring.trial.what')}</span>;
  return <TrialFigures what={what} rows={[{ key: 'ready', ...ready }, ...grades]} />;
}
