import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Carried, Consequence, ShownPeriod } from '../../api/periods.js';
import lines from '../../ui/lines.module.css';
import { Card, Section } from '../../ui/page.js';
import { Signal } from '../../ui/signal.js';
import { useFormats } from '../../ui/use-formats.js';
import { useLabel } from '../../ui/use-label.js';
import type { Clauses } from '../../ui/use-clauses.js';
import { useCode } from './use-code.js';
import { useStretch } from '../../ui/use-stretch.js';

interface AftermathProps {
  readonly period: ShownPeriod;
  readonly clauses: Clauses;
}

/** What follows from what was missed, and what the next period got. */
export function Aftermath({ period, clauses }: AftermathProps): JSX.Element {
  const { t } = useTranslation('periods');
  const { consequences, carried } = period;
  return (
    <Section title={t('after.title')}>
      {consequences.length + carried.length === 0 ? (
        <p className={lines.dim}>{t('after.none')}</p>
      ) : (
        <Card pad={false}>
          <ul className={lines.list} aria-label={t('after.title')}>
            {consequences.map((each) => (
              <li key={each.clauseKey}>
                <OneConsequence consequence={each} clauses={clauses} />
              </li>
            ))}
            {carried.map((each) => (
              <li key={`carried ${each.clauseKey}`}>
                <OneCarried carried={each} clauses={clauses} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {consequences.length > 0 && <p className={lines.dim}>{t('after.listed')}</p>}
    </Section>
  );
}

function OneConsequence({
  consequence,
  clauses,
}: {
  consequence: Consequence;
  clauses: Clauses;
}): JSX.Element {
  const { t } = useTranslation('periods');
  const label = useLabel();
  const { clauseKey, owedBy, words, isEarnedBack } = consequence;
  const penalty = usePenalty(consequence);
  return (
    <div className={lines.item}>
      <div className={lines.grow}>
        <p className={lines.dim}>
          {t('after.missed', { side: label('side', owedBy), title: clauses.title(clauseKey) })}
        </p>
        {words !== '' && <p className={lines.sentence}>{words}</p>}
        {penalty !== null && <p className={lines.sentence}>{penalty}</p>}
      </div>
      {isEarnedBack !== null && (
        <Signal tone={isEarnedBack ? 'good' : 'busy'}>
          {t(isEarnedBack ? 'after.earnedBack' : 'after.notEarnedBack')}
        </Signal>
      )}
    </div>
  );
}

/** Null where no penalty was agreed. */
function usePenalty({ penaltyMinor, currency, because }: Consequence): string | null {
  const { t } = useTranslation('periods');
  const formats = useFormats();
  const code = useCode();
  if (penaltyMinor === null || currency === null) return null;
  const amount = formats.minor(penaltyMinor, currency);
  return [t('after.penalty', { amount }), because === null ? '' : code('penalty', because)].join(' ').trim();
}

function OneCarried({ carried, clauses }: { carried: Carried; clauses: Clauses }): JSX.Element {
  const { t } = useTranslation('periods');
  const stretch = useStretch();
  const { clauseKey, shortfall, banked, to } = carried;
  const write = (value: number): string => clauses.write({ clauseKey, unit: 'amount', value });
  const kind = shortfall > 0 ? 'after.shortfall' : 'after.banked';
  return (
    <div className={lines.item}>
      <div className={lines.grow}>
        <p className={lines.dim}>{clauses.title(clauseKey)}</p>
        <p className={lines.sentence}>
          {t(kind, {
            amount: write(shortfall > 0 ? shortfall : banked),
            on: stretch(to),
            goal: write(carried.goal),
          })}
        </p>
      </div>
    </div>
  );
}
