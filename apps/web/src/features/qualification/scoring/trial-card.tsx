import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { useLeadNames } from '../../../api/lead-names.js';
import { Asked } from '../../../ui/asked.js';
import { LeadLink } from '../../../ui/lead-link.js';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
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
    <Section title={t('scoring.trial.title')}>
      <Card>
        <Asked query={query} rows={2}>
          {(leads) =>
            model === null ? (
              <p className={classes.dim}>{t('scoring.trial.unsound')}</p>
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
      <Changed title={t('scoring.trial.gained')} ids={trial.gained} />
      <Changed title={t('scoring.trial.lost')} ids={trial.lost} />
      {leads.hidesCustom && <p className={classes.dim}>{t('scoring.trial.hidden')}</p>}
    </>
  );
}

function Figures({ trial }: { trial: Trial }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  const number = (value: number | null): string => (value === null ? '–' : formats.number(value));
  const rows = [
    { key: 'ready', name: t('scoring.trial.ready'), before: trial.readyBefore, after: trial.readyAfter },
    ...trial.grades.map(({ grade, ...counts }) => ({
      ...{ key: grade, name: t('scoring.trial.grade', { grade }), ...counts },
    })),
  ];
  return (
    <table className={classes.trial}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('scoring.trial.what')}</span>
          </th>
          <th scope="col">{t('scoring.trial.before')}</th>
          <th scope="col">{t('scoring.trial.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, after }) => (
          <tr key={key} data-changed={before !== null && before !== after} data-row={key}>
            <th scope="row">{name}</th>
            <td>{number(before)}</td>
            <td>{number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** More would be a list nobody reads here. */
const MOST = 25;

function Changed({ title, ids }: { title: string; ids: readonly string[] }): JSX.Element | null {
  const { t } = useTranslation('qualification');
  const shown = ids.slice(0, MOST);
  const known = useLeadNames([shown]);
  if (ids.length === 0) return null;
  return (
    <details className={classes.changed}>
      <summary>
        {title}: <span className="tabular">{ids.length}</span>
      </summary>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <LeadLink leadId={id} known={known(id)} />
          </li>
        ))}
      </ul>
      {ids.length > MOST && (
        <p className={classes.dim}>{t('scoring.trial.more', { count: ids.length - MOST })}</p>
      )}
    </details>
  );
}
