import { useSay } from '../agreement/say.js';
import { workingTimeText } from '../agreement/time-text.js';
import type { Terms } from '../../api/types.js';
import type { Knob } from './knobs.js';

/** A value of a promise in words: `140`, `€70,000`, `90%`, `4 hours of working time`. */
export function useValueText(
  terms: Terms,
): (knob: Pick<Knob, 'unit' | 'clauseKey'>, value: number) => string {
  const say = useSay();
  const currencyOf = (clauseKey: string): string => {
    const clause = terms.clauses.find(({ key }) => key === clauseKey);
    const own = clause?.kind === 'quota.value' ? clause.values : undefined;
    return (own ?? terms.valueTable)?.currency ?? 'EUR';
  };
  return ({ unit, clauseKey }, value) => {
    if (unit === 'time') return workingTimeText(value, terms.workingDayMs, say);
    if (unit === 'share') return say.formats.percent(value, 1);
    return unit === 'money' ? say.formats.minor(value, currencyOf(clauseKey)) : say.formats.number(value);
  };
}
