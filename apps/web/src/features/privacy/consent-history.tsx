import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import type { ConsentFact } from './privacy-types.js';
import classes from './privacy.module.css';
import { usePurpose, useSource } from './use-words.js';

/** Everything somebody said, the latest first: who, when, where, in which words. Nothing of it is ever changed. */
export function ConsentHistory({ history }: { history: readonly ConsentFact[] }): JSX.Element {
  const { t } = useTranslation('privacy');
  return (
    <>
      <p className={classes.dim}>{t('history.lead')}</p>
      <ol className={classes.history}>
        {history.map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      </ol>
    </>
  );
}

function Fact({ fact }: { fact: ConsentFact }): JSX.Element {
  const { t } = useTranslation('privacy');
  const formats = useFormats();
  const purposeOf = usePurpose();
  const sourceOf = useSource();
  const { purpose, basis, state, occurredAt, recordedAt, source, leadId, wording, wordingVersion } = fact;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('fact.said'), formats.moment(occurredAt)],
    [t('fact.where'), sourceOf(source)],
    [t('fact.page'), fact.page],
    [t('fact.basis'), t(`basis.${basis}`)],
    [t('fact.by'), fact.recordedBy],
    [t('fact.recorded'), recordedAt === occurredAt ? null : formats.moment(recordedAt)],
    [t('fact.version'), wordingVersion],
  ];
  return (
    <li className={classes.fact}>
      <div className={classes.purpose}>
        <strong>{purposeOf(purpose)}</strong>
        <Signal tone={state === 'given' ? 'good' : 'off'}>{t(`state.${state}`)}</Signal>
      </div>
      {wording !== null && <blockquote className={classes.wording}>{wording}</blockquote>}
      <dl className={`${classes.facts} tabular`}>
        {rows.flatMap(([name, value]) =>
          value === null ? [] : [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>],
        )}
      </dl>
      {leadId !== null && <Link to={`/leads/${leadId}`}>{t('fact.lead')}</Link>}
    </li>
  );
}
