import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTermsDifference } from '../../api/agreements.js';
import type { Terms, TermsChange } from '../../api/types.js';
import { Asked } from '../../ui/asked.js';
import classes from './agreement.module.css';
import { changeText } from './change-text.js';
import { useTeamName } from './general-terms.js';
import { useSay } from './say.js';

interface DifferenceProps {
  readonly agreementId: string;
  readonly from: number;
  readonly to: number;
  /** Of the later version: units and prices its sentences are told in. */
  readonly terms: Terms;
}

/** What a version says otherwise than another, sentence by sentence under the promise it is about. */
export function Difference({ agreementId, from, to, terms }: DifferenceProps): JSX.Element {
  const { t } = useTranslation('agreement');
  return (
    <section className={classes.difference} aria-label={t('change.since', { from, to })}>
      <h3 className={classes.since}>{t('change.since', { from, to })}</h3>
      <Asked query={useTermsDifference(agreementId, { from, to })} rows={2}>
        {({ changes }) => <Changes changes={changes} terms={terms} />}
      </Asked>
    </section>
  );
}

function Changes({ changes, terms }: { changes: readonly TermsChange[]; terms: Terms }): JSX.Element {
  const say = useSay();
  const teamName = useTeamName();
  if (changes.length === 0) return <p className={classes.small}>{say('change.none')}</p>;
  return (
    <>
      {byClause(changes).map(([title, own]) => (
        <div key={title ?? ''}>
          <div className={classes.changed}>{title ?? say('change.general')}</div>
          <ul className={classes.rows}>
            {own.map((change, index) => (
              <li key={index} data-code={change.code}>
                {changeText(change, { terms, teamName }, say)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function byClause(changes: readonly TermsChange[]): [string | null, TermsChange[]][] {
  const groups = new Map<string | null, TermsChange[]>();
  for (const change of changes) {
    const title = typeof change.facts.title === 'string' ? change.facts.title : null;
    groups.set(title, [...(groups.get(title) ?? []), change]);
  }
  return [...groups];
}
