import { EVERYONE } from '#contracts';
import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import { tierOf } from '../clauses/duty.js';
import { isDuty, rollingOf } from '../clauses/registry.js';
import type { Clause, DutyClause, QuotaClause } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { reachOf } from './reach.js';
import type { RehearsalTrace } from './trace.js';

/** More business time than there is: a promise with this target is never broken. */
export const ENDLESS_MS = 2 ** 52;
/** When an endless budget is used up. */
const FAR: EpochMs = Date.UTC(2199, 0);

/** A calendar that is not asked for the end of an endless budget; else the one given. */
export const endlessTime = (calendar: BusinessTime): BusinessTime => ({
  add: (start: EpochMs, ms: number) => (ms >= ENDLESS_MS ? FAR : calendar.add(start, ms)),
  subtract: (end: EpochMs, ms: number) => calendar.subtract(end, ms),
  elapsed: (from: EpochMs, to: EpochMs) => calendar.elapsed(from, to),
  explain: (from: EpochMs, to: EpochMs) => calendar.explain(from, to),
  workingDays: (from: string, to: string) => calendar.workingDays(from, to),
});

/** Members a trace does not depend on: they are judged from it. Whatever is not named here asks for a new one. */
const JUDGED_LATER: ReadonlySet<string> = new Set([
  ...['key', 'title', 'owedBy', 'owedTo', 'objective', 'consequence', 'note', 'serves', 'penalty'],
  ...['segment', 'tiers', 'alarms', 'escalation', 'attempts', 'minimumGapMs'],
  ...['goal', 'countsRequalified', 'oncePerCompanyDays', 'part', 'bound', 'by', 'values', 'atLeast'],
]);

/**
 * What of a clause decides what happened to it, whatever its numbers are: kind, measure, qualifying attempts, what starts and stops it,
 * the stage it counts. Clauses of one configuration are judged from the same rows.
 */
export function configurationOf(clause: Clause): string {
  // Volume, value and mix count the same credits.
  const kind = isDuty(clause) || clause.kind === 'quota.quality' ? clause.kind : 'quota';
  const members = Object.entries(clause).filter(([name]) => name !== 'kind' && !JUDGED_LATER.has(name));
  return canonical([kind, Object.fromEntries(members)]);
}

/**
 * What of the terms and calendars decides what happened, for all clauses: windows, the period, returns, working time.
 * Weights of the plan, prices, caps and the revenue goal do not.
 */
export const groundOf = (terms: AgreementTerms, calendars: unknown): string =>
  canonical([terms.acceptanceWindow, terms.disputeWindow, terms.period, terms.returns, calendars]);

/** True when these terms cannot be judged from a trace: something that decides what happened is not in it. */
export function needsNewTrace(
  trace: Pick<RehearsalTrace, 'ground' | 'configurations' | 'partial' | 'attributes' | 'reach'>,
  terms: AgreementTerms,
  calendars: unknown,
): boolean {
  const known = new Set(trace.configurations);
  const { reach } = trace;
  return (
    (reach !== undefined && reachOf(terms, reach.from) < reach.readFrom) ||
    groundOf(terms, calendars) !== trace.ground ||
    terms.clauses.some((clause) => !known.has(configurationOf(clause))) ||
    !isCovered(trace, terms)
  );
}

/** Once, whoever the lead is: whether it was meant is asked of the one fact that begins it. */
export const isBegunOnce = (clause: DutyClause): boolean =>
  rollingOf(clause) === null && clause.kind !== 'duty.handover';

/** Where a lead changed often, the answers these terms give are among those that were run. */
function isCovered(
  { partial, attributes }: Pick<RehearsalTrace, 'partial' | 'attributes'>,
  terms: AgreementTerms,
): boolean {
  const again = terms.clauses.filter(isDuty).filter((clause) => !isBegunOnce(clause));
  return partial.every(({ states, answers }) =>
    again.every((clause) => {
      const owed = states.map((state) => tierOf(clause, attributes[state]!) !== null);
      return !owed.includes(true) || answers.some((answer) => answer.join() === owed.join());
    }),
  );
}

/** The clause with everything taken off that is judged later, under the number of its configuration. */
export const endlessClause = (clause: Clause, configuration: number): Clause =>
  isDuty(clause) ? endlessDuty(clause, String(configuration)) : everyCredit(clause, String(configuration));

const endlessDuty = (clause: DutyClause, key: string): DutyClause => ({
  ...clause,
  ...{ key, segment: EVERYONE, alarms: [] },
  tiers: [{ key: 'all', label: 'All', when: EVERYONE, targetMs: ENDLESS_MS }],
  ...(clause.kind === 'duty.cadence' ? { attempts: Number.POSITIVE_INFINITY, minimumGapMs: 0 } : {}),
});

function everyCredit(clause: QuotaClause, key: string): QuotaClause {
  const all = { key, segment: EVERYONE, countsRequalified: true, oncePerCompanyDays: null, goal: 1 };
  return clause.kind === 'quota.quality'
    ? { ...clause, ...all }
    : { ...clause, ...all, kind: 'quota.volume' };
}

/** JSON with members in one order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
