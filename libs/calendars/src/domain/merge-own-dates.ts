import { DAY_MS } from '#kernel';
import { datesBetween, dayOf } from './days.js';
import type { OwnDate } from './drawing.js';

export interface Merged {
  readonly merged: readonly OwnDate[];
  /** How many dates came in, and how many of them were there already or had a rule of their own. */
  readonly added: number;
  readonly taken: number;
}

/** As long as one run may be. */
const LONGEST_RUN = 366;

/** Adds dates to those that are there: what is there stays, a date that already has its own rule keeps it. */
export function mergeOwnDates(there: readonly OwnDate[], coming: readonly OwnDate[]): Merged {
  const known = new Set(there.flatMap(keysOf));
  const merged = [...there];
  let [added, taken] = [0, 0];
  for (const own of coming) {
    const free = keysOf(own).filter((key) => !known.has(key));
    taken += keysOf(own).length - free.length;
    added += free.length;
    for (const key of free) known.add(key);
    merged.push(...without(own, free));
  }
  return { merged, added, taken };
}

/** What no second rule may claim: a date, a day of every year, a cut of a date with its hours. */
function keysOf(own: OwnDate): string[] {
  if (own.every !== undefined) return [`every ${own.every} ${own.fromYear ?? ''} ${own.toYear ?? ''}`];
  const dates = datesBetween(own.on as string, own.until);
  if (own.kind !== 'cut') return dates;
  const hours = (own.windows ?? []).map(({ open, close }) => `${open}-${close}`).join(' ');
  return dates.map((date) => `${date} ${hours}`);
}

/** What is left of an entry: its free dates, as runs. */
function without({ until: _, ...own }: OwnDate, free: readonly string[]): OwnDate[] {
  if (own.every !== undefined) return free.length > 0 ? [own] : [];
  const runs: string[][] = [];
  for (const date of free.map((key) => key.slice(0, 10))) {
    const last = runs.at(-1);
    const follows = last && (dayOf(date) as number) - (dayOf(last.at(-1) as string) as number) === DAY_MS;
    if (follows && last.length < LONGEST_RUN) last.push(date);
    else runs.push([date]);
  }
  return runs.map((run) => {
    const [on, end] = [run[0] as string, run.at(-1) as string];
    return { ...own, on, ...(on === end ? {} : { until: end }) };
  });
}
