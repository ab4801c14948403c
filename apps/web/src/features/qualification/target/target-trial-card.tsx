import { useDebouncedValue } from '@mantine/hooks';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeadNames } from '../../../api/lead-names.js';
import { Asked } from '../../../ui/asked.js';
import { LeadLink } from '../../../ui/lead-link.js';
import { Card, Section } from '../../../ui/page.js';
import { useFormats } from '../../../ui/use-formats.js';
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
    <Section title={t('target.trial.title')}>
      <Card>
        {settled === null ? (
          <p className={classes.dim}>{t('target.trial.unsound')}</p>
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
        <Opened
          key={`${from} ${to}`}
          title={t('target.trial.becomes', {
            from: t(`target.verdict.${from}`),
            to: t(`target.verdict.${to}`),
          })}
          ids={ids}
        />
      ))}
      {byVerdict(leads).map(({ verdict, ids }) => (
        <Opened key={verdict} title={t(`target.verdict.${verdict}`)} ids={ids} />
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

function Figures({ trial: { counts, before } }: { trial: TargetTrial }): JSX.Element {
  const { t } = useTranslation('qualification');
  const formats = useFormats();
  return (
    <table className={classes.trial}>
      <thead>
        <tr>
          <th scope="col">{t('target.trial.what')}</th>
          <th scope="col">{t('target.trial.before')}</th>
          <th scope="col">{t('target.trial.after')}</th>
        </tr>
      </thead>
      <tbody>
        {(['in', 'out', 'unknown'] as const).map((verdict) => (
          <tr
            key={verdict}
            data-row={verdict}
            data-changed={before !== null && before[verdict] !== counts[verdict]}
          >
            <th scope="row">{t(`target.verdict.${verdict}`)}</th>
            <td>{before === null ? '–' : formats.number(before[verdict])}</td>
            <td>{formats.number(counts[verdict])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** More would be a list nobody reads here. */
const MOST = 25;

function Opened({ title, ids }: { title: string; ids: readonly string[] }): JSX.Element | null {
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
        <p className={classes.dim}>{t('target.trial.more', { count: ids.length - MOST })}</p>
      )}
    </details>
  );
}
