import { basename } from 'node:path';
import type { JudgedClause, JudgedGroup, RefusedRow } from '#sla';
import { explainedText } from './judge-explained.js';
import type { ExplainedCycle } from './judge-explained.js';
import type { Judgement } from './judge-run.js';
import { durationText, instantTexts, tableText } from './judge-words.js';

/** What a person reads: what the log came to, promise by promise; or one case explained. Instants as clocks of the zone show them. */
export function judgementText(
  path: string,
  zone: string,
  judgement: Judgement,
  explained: readonly ExplainedCycle[] | null,
): string {
  const parts = [
    `${basename(path)}: ${count(judgement.rows, 'row')}, ${count(judgement.cases, 'case')}, as of ${instantTexts(zone)(judgement.asOf)} (${zone})`,
    ...asides(judgement),
    ...(explained === null
      ? judgement.clauses.map(clauseText)
      : explained.map((each) => explainedText(each, zone))),
    ...(judgement.refused > 0 ? [refusedText(judgement)] : []),
  ];
  return parts.join('\n\n');
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

const asides = ({ afterEnd }: Judgement): readonly string[] =>
  afterEnd === 0 ? [] : [`${count(afterEnd, 'row')} after that instant not heard.`];

const COLUMNS = [
  ...['', 'all', 'met', 'breached', 'pending', 'excused', 'cancelled', 'contract rate', 'process rate'],
  ...['p50', 'p90', 'p95'],
];

function clauseText({ title, key, objective, total, groups, notOwed }: JudgedClause): string {
  const status = STATUSES[total.standing.status];
  const heading = title === key ? title : `${title} (${key})`;
  const isExact = [total, ...groups].every((group) => group.isExact);
  return [
    `${heading}: ${percent(objective)} within the target promised, ${status}`,
    tableText(COLUMNS, [rowOf(total, 'all'), ...groups.map((group) => rowOf(group, nameOf(group)))], [0]),
    ...(notOwed > 0 ? [`${count(notOwed, 'clock')} never began: no tier is meant for them.`] : []),
    ...(isExact ? [] : ['Percentiles are at most 1 % off.']),
  ].join('\n');
}

const STATUSES: Readonly<Record<JudgedGroup['standing']['status'], string>> = {
  'on-track': 'kept',
  'at-risk': 'kept, with little to spare',
  behind: 'breached',
  'no-data': 'nothing decided yet',
};

const nameOf = ({ by }: JudgedGroup): string =>
  Object.entries(by)
    .map(([field, value]) => `${field} ${value ?? '–'}`)
    .join(', ');

function rowOf({ standing, contractInterval, processRate, answered }: JudgedGroup, name: string): string[] {
  const { total, met, breached, pending, excused, cancelled, contractRate } = standing;
  return [
    name,
    ...[total, met, breached, pending, excused, cancelled].map(String),
    rateText(contractRate, contractInterval),
    rateText(processRate?.share ?? null, processRate?.interval),
    ...[answered.p50, answered.p90, answered.p95].map((ms) => (ms === null ? '–' : durationText(ms))),
  ];
}

const rateText = (rate: number | null, interval?: { readonly low: number; readonly high: number }): string =>
  rate === null || interval === undefined
    ? '–'
    : `${percent(rate)} (${whole(interval.low)}–${whole(interval.high)})`;

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
const whole = (share: number): string => String(Math.round(share * 100));

function refusedText({ refused, firstRefused }: Judgement): string {
  const more = refused - firstRefused.length;
  return [
    `${count(refused, 'row')} refused:`,
    ...firstRefused.map(refusedLine),
    ...(more > 0 ? [`  … and ${more} more; --errors <file> lists them all.`] : []),
  ].join('\n');
}

const refusedLine = ({ row, column, value, detail }: RefusedRow): string =>
  `  row ${row}${column === null ? '' : `, column “${column}”`}${value === '' ? '' : ` (“${value}”)`}: ${detail}`;

/** What a program reads: every number, lengths in milliseconds, instants in UTC. */
export const judgementJson = (judgement: Judgement, explained: readonly ExplainedCycle[] | null): object => ({
  ...judgement,
  asOf: new Date(judgement.asOf).toISOString(),
  ...(explained === null ? {} : { explained }),
});
