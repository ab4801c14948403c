import type { CreditSettings } from '../credit-types.js';

const NAMES = [
  ...(['lookbackDays', 'sessionMinutes', 'halfLifeDays', 'positionWeights', 'typeWeights'] as const),
  ...(['leadMilestone', 'sourcedBy', 'actsPerDeal', 'mostOfPeriod'] as const),
] as const satisfies readonly (keyof CreditSettings)[];

/** What is otherwise than it is kept, in the order of the form. */
export const changesOf = (kept: CreditSettings, draft: CreditSettings): readonly (typeof NAMES)[number][] =>
  NAMES.filter((name) => textOf(kept[name]) !== textOf(draft[name]));

/** The same for the same weights, in whatever order they were given. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : JSON.stringify(value);

/** Weights that are all nothing could credit nobody. */
export const hasWeight = ({ positionWeights }: Pick<CreditSettings, 'positionWeights'>): boolean =>
  Object.values(positionWeights).some((weight) => typeof weight === 'number' && weight > 0);
