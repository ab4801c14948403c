import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamKind } from '#contracts';
import type { Clause, Terms } from '../../api/types.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './agreement.module.css';
import { clauseProse } from './clause-prose.js';
import { penaltyProse } from './penalty-prose.js';
import { Rich } from './rich.js';
import { useSay } from './say.js';

/** What one side owes, clause by clause, as one reads it aloud. */
export function Side({ side, terms }: { side: TeamKind; terms: Terms }): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const owed = terms.clauses.filter((clause) => clause.owedBy === side);
  return (
    <section className={classes.side} data-side={side}>
      <h2 className={classes.owes}>{t('standing.owes', { side: label('side', side) })}</h2>
      {owed.length === 0 && <p className={classes.small}>{t('standing.nothing')}</p>}
      <ol className={classes.clauses}>
        {owed.map((clause) => (
          <li key={clause.key} id={`clause-${clause.key}`}>
            <ClauseText clause={clause} terms={terms} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One promise: its title, the sentence that is signed, how it is counted, what it serves and what follows if not. */
export function ClauseText({ clause, terms }: { clause: Clause; terms: Terms }): JSX.Element {
  const say = useSay();
  const { promise, rows, details } = clauseProse(clause, terms, say);
  const after = [
    ...(clause.consequence ? [say('prose.consequence', { text: clause.consequence })] : []),
    ...(clause.penalty ? [penaltyProse(clause.penalty, say).join(' ')] : []),
    ...(clause.note ? [say('prose.note', { text: clause.note })] : []),
  ];
  return (
    <>
      <h3 className={classes.title}>{clause.title}</h3>
      <p className={classes.promise}>
        <Rich text={promise} />
      </p>
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
      {details.length > 0 && <p className={classes.small}>{details.join(' ')}</p>}
      {after.map((line) => (
        <p key={line} className={classes.small}>
          {line}
        </p>
      ))}
      {clause.serves && <p className={classes.serves}>{say('prose.serves', { text: clause.serves })}</p>}
    </>
  );
}
