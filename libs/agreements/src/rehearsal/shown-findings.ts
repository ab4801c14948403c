import type { Finding } from '#sla';
import type { FoundInPeriod } from './read-findings.js';

/** Leads named with each finding of a period. */
export const SHOWN_LEADS = 100;
/** Leads named with the one finding that was asked for. */
export const MOST_LEADS_OF_ONE = 10_000;

/** A finding as it is answered: how many leads show it, and the first of them. */
interface ShownFinding extends Finding {
  readonly leads: number;
}

/** One finding among those of a period. */
interface OneFinding {
  readonly code?: string;
  readonly about?: string;
}

/** All findings, each with a few of its leads; or the one that was named by its code and whom it is about, with the rest of them. */
export function shownFindings(
  found: FoundInPeriod,
  { code, about }: OneFinding = {},
): Omit<FoundInPeriod, 'items'> & { readonly items: readonly ShownFinding[] } {
  const isOne = code !== undefined && about !== undefined;
  const most = isOne ? MOST_LEADS_OF_ONE : SHOWN_LEADS;
  const items = found.items
    .filter(
      (item) => (code === undefined || item.code === code) && (about === undefined || item.about === about),
    )
    .map((item) => ({ ...item, leads: item.leadIds.length, leadIds: item.leadIds.slice(0, most) }));
  return { ...found, items };
}
