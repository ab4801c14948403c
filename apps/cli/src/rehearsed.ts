import type { RehearsalResult } from '#agreements';
import { isZone, startOfDay } from '#sla';
import { UsageError } from './usage-error.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The zone by whose days terms reckon; UTC where they name none, which reading them refuses afterwards. */
export function zoneOf(terms: unknown): string {
  const zone = (terms as { readonly period?: { readonly zone?: unknown } } | null)?.period?.zone;
  return isZone(zone) ? zone : 'UTC';
}

/** The first instant of a day in the zone, or the instant that is named. @throws UsageError that names the option */
export function instantOf(text: string, option: string, zone: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || (DAY.test(text) && at.toISOString().slice(0, 10) !== text))
    throw new UsageError(`${option} is no date: give YYYY-MM-DD, or an instant.`);
  return DAY.test(text) ? new Date(startOfDay(zone, text)) : at;
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** Both sides as a table: beside what was, and on how many leads it differs, where there is something to compare with. */
export function describeRehearsal({ leads, asWas, changes, differing }: RehearsalResult): string {
  const isCompared = asWas !== null;
  const line = (period: string, owedBy: string, clause: string, was: string, is: string): string => {
    const place = `${period.padEnd(12)}${owedBy.padEnd(11)}${clause.padEnd(20)}`;
    return `${place}${isCompared ? was.padStart(9) : ''}${is.padStart(11)}`;
  };
  const lines = changes.map(({ period, owedBy, clauseKey, was, rehearsed, code }) => {
    const told = line(period, owedBy, clauseKey, percent(was), percent(rehearsed));
    return isCompared ? `${told}  ${code}` : told;
  });
  const others = differing.map((each) => `${each.clauseKey}: other outcomes on ${each.leads} leads`);
  return [
    `${leads} leads rehearsed; nothing was written.`,
    line('period', 'owed by', 'clause', 'was', 'rehearsed'),
    ...lines,
    ...(isCompared ? others : []),
  ].join('\n');
}
