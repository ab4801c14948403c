import type { CreditedConversion } from './conversion.js';

/** Sums of paths of one day, in one currency. */
export interface PathDay {
  readonly currency: string;
  readonly day: string;
}

type OnPath = Pick<CreditedConversion, 'opportunityId' | 'state' | 'currency' | 'day' | 'path' | 'minor'>;

/** What a deal is in the sums of paths; nothing while it is open, and what was lost is worth nothing there. */
const partOf = ({ state, path, minor }: OnPath): string => `${state} ${state === 'won' ? minor : ''} ${path}`;

/** The days whose sums of paths are others once deals went from what they were to what they are, each once. */
export function pathDaysOf(before: readonly OnPath[], after: readonly OnPath[]): PathDay[] {
  const balance = new Map<string, PathDay & { count: number }>();
  const add = (deal: OnPath, count: number): void => {
    if (deal.state === 'pending') return;
    const { currency, day } = deal;
    const key = `${currency} ${day} ${partOf(deal)}`;
    balance.set(key, { currency, day, count: (balance.get(key)?.count ?? 0) + count });
  };
  for (const deal of before) add(deal, -1);
  for (const deal of after) add(deal, 1);
  const changed = [...balance.values()].filter(({ count }) => count !== 0);
  const days = new Map(changed.map(({ currency, day }) => [`${currency} ${day}`, { currency, day }]));
  return [...days.values()].sort((one, other) =>
    one.day + one.currency < other.day + other.currency ? -1 : 1,
  );
}
