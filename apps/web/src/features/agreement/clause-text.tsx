import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause, Terms } from '../../api/types.js';
import { useSpan, useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import classes from './agreement.module.css';

/** What one side owes, clause by clause, in words and numbers. */
export function Side({ side, terms }: { side: string; terms: Terms }): JSX.Element {
  const { t } = useTranslation('ui');
  const label = useLabel();
  const owed = terms.clauses.filter((clause) => clause.owedBy === side);
  return (
    <section className={classes.side} data-side={side}>
      <h2 className={classes.owes}>{t('standing.owes', { side: label('side', side) })}</h2>
      {owed.length === 0 && <p className={classes.small}>{t('standing.nothing')}</p>}
      <ol className={classes.clauses}>
        {owed.map((clause) => (
          <li key={clause.key}>
            <ClauseText clause={clause} terms={terms} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ClauseText({ clause, terms }: { clause: Clause; terms: Terms }): JSX.Element {
  const { t } = useTranslation('agreement');
  const formats = useFormats();
  const duration = useSpan();
  const tiers = clause.tiers ?? [];
  return (
    <>
      <div className={classes.title}>{clause.title}</div>
      {clause.goal !== undefined && (
        <p className={classes.number}>
          {formats.number(clause.goal)} <span>/ {t(`unit.${terms.period.unit}`)}</span>
        </p>
      )}
      {tiers.map((tier) => (
        <p key={tier.key} className={classes.number}>
          {duration(tier.targetMs)}{' '}
          <span>
            {t('clause.working')}
            {tiers.length > 1 && ` · ${tier.label}`}
          </span>
        </p>
      ))}
      {tiers.length > 0 && clause.objective !== undefined && (
        <p className={classes.small}>
          {t('clause.objective', { share: formats.percent(clause.objective, 1) })}
        </p>
      )}
      {clause.serves && <p className={classes.small}>{t('clause.serves', { text: clause.serves })}</p>}
      {clause.consequence && (
        <p className={classes.small}>{t('clause.consequence', { text: clause.consequence })}</p>
      )}
    </>
  );
}
