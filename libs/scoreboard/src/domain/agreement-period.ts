import type { WorkingCalendar } from '#calendar';
import type { EpochMs } from '#kernel';
import { isQuota, localDate, PeriodSequence, planDays, startOfDay, weightOf } from '#sla';
import type { AgreementTerms, Clause, GoalFrom, Period, PlanDay, RuleFrom } from '#sla';
import type { Version } from './agreement-version.js';

/** A period that is over, as far as the agreement was in effect. */
export interface PastSpan {
  readonly from: string;
  readonly to: string;
  /** Working-day weight of its days. */
  readonly weight: number;
}

/** An agreement in the period an instant belongs to. */
export interface AgreementPeriod {
  readonly agreementId: string;
  readonly title: string;
  readonly asOf: EpochMs;
  /** The local day of the reading. */
  readonly today: string;
  readonly unit: string;
  readonly period: Period;
  /** How much of its whole the period is, by weight: 1, unless another unit begins with it. */
  readonly share: number;
  /** What is in force on the day. */
  readonly terms: AgreementTerms;
  readonly clauses: readonly Clause[];
  readonly versions: readonly [Version, ...Version[]];
  /** The working days the plan is spread over. */
  readonly days: readonly PlanDay[];
  /** The working time in force when the period began. */
  readonly calendar: WorkingCalendar;
  /** Working days of any stretch, weighed as the period's are. */
  daysBetween(from: string, to: string): readonly PlanDay[];
  /** Periods before this one in which the agreement judged, newest first. */
  readonly past: readonly PastSpan[];
  /** Those of them in which a version promised this clause: what was not promised is no history of it. */
  pastOf(clauseKey: string): readonly PastSpan[];
  /** What the goal of a quota got from the period before: above 0 owed on top, below 0 delivered ahead. */
  carriedIn(clauseKey: string): number;
  /** The goals of a quota over the period, in the order of their days. */
  goalsOf(clauseKey: string): readonly GoalFrom[];
}

/** Past periods that are looked back on: what is older weighs next to nothing in a forecast. */
const MOST_PAST = 4;

/** The version that judges on a day: the last one in effect, or before them all the first. `versions` is in order and not empty. */
const inForce = (versions: readonly [Version, ...Version[]], on: string): Version =>
  versions.findLast(({ effectiveOn }) => effectiveOn <= on) ?? versions[0];

/**
 * The period of an instant and what it promises (ruling 24).
 * - Clauses are those in force on the day; the unit of the period, its working days and weights are those in force when it began.
 * - Goals are as signed: what is carried over comes by `withCarried`.
 * - A goal that changed in mid-period holds from its day; days before the first version owe nothing, unless it counts from the start
 *   of its period. One per another unit holds from the next period, as its unit does; what is left of a period owes its share by weight.
 */
export function agreementPeriod(
  versions: readonly [Version, ...Version[]],
  at: EpochMs,
  compile: (version: Version) => WorkingCalendar,
): AgreementPeriod {
  const [first] = versions;
  const current = inForce(versions, localDate(first.terms.period.zone, at));
  const today = localDate(current.terms.period.zone, at);
  const sequence = sequenceOf(versions);
  const period = sequence.at(at);
  const atStart = inForce(versions, period.startOn);
  const { unit } = sequence.ruleOf(period);
  const since = (version: Version): string => countsSince(version, versions, sequence);
  const calendar = compile(atStart);
  const daysBetween = rememberedDays(atStart.terms, calendar);
  const share = shareOf(period, sequence.whole(period), daysBetween);
  return {
    ...{ agreementId: current.agreementId, title: current.title, asOf: at, today, period },
    ...{ versions, calendar, daysBetween, terms: current.terms, clauses: current.terms.clauses },
    ...{ unit, share },
    days: daysBetween(period.startOn, period.endOn),
    past: pastSpans(period, { sequence, since: since(first), daysBetween }),
    pastOf: (clauseKey) => {
      const promised = versions.find(({ terms }) => terms.clauses.some(({ key }) => key === clauseKey));
      return promised ? pastSpans(period, { sequence, since: since(promised), daysBetween }) : [];
    },
    carriedIn: () => 0,
    goalsOf: (clauseKey) => goalsIn(versions, { period, unit, share, since }, clauseKey),
  };
}

type Stretches = Map<string, readonly PlanDay[]>;

/** Working days of the stretches a version was asked for: the same few, at each minute anew. What was signed never changes. */
const remembered = new WeakMap<AgreementTerms, Stretches>();

function rememberedDays(terms: AgreementTerms, calendar: WorkingCalendar): AgreementPeriod['daysBetween'] {
  const stretches = remembered.get(terms) ?? new Map<string, readonly PlanDay[]>();
  remembered.set(terms, stretches);
  return (from, to) => {
    const key = `${from} ${to}`;
    const days = stretches.get(key) ?? planDays(calendar.workingDays(from, to), terms.planWeights);
    stretches.set(key, days);
    return days;
  };
}

interface Past {
  readonly sequence: PeriodSequence;
  readonly since: string;
  readonly daysBetween: AgreementPeriod['daysBetween'];
}

function pastSpans(period: Period, { sequence, since, daysBetween }: Past): PastSpan[] {
  const spans: PastSpan[] = [];
  let before = sequence.before(period);
  while (spans.length < MOST_PAST && before.endOn >= since) {
    const from = before.startOn < since ? since : before.startOn;
    spans.push({
      ...{ from: before.startOn, to: before.endOn },
      weight: weightOf(daysBetween(from, before.endOn)),
    });
    before = sequence.before(before);
  }
  return spans;
}

/** The periods over all versions; each takes effect at the beginning of a day of its own zone. */
function sequenceOf([first, ...later]: readonly [Version, ...Version[]]): PeriodSequence {
  return new PeriodSequence([ruleFrom(first), ...later.map(ruleFrom)]);
}

const ruleFrom = ({ effectiveOn, terms: { period: rule } }: Version): RuleFrom => ({
  from: startOfDay(rule.zone, effectiveOn),
  rule,
});

function shareOf(period: Period, whole: Period, daysBetween: AgreementPeriod['daysBetween']): number {
  if (period.startOn === whole.startOn) return 1;
  return (
    weightOf(daysBetween(period.startOn, period.endOn)) / weightOf(daysBetween(whole.startOn, whole.endOn))
  );
}

/** From which day on a version counts: the start of its period for a first one that says so (ruling 20). */
function countsSince(
  version: Version,
  versions: readonly [Version, ...Version[]],
  sequence: PeriodSequence,
): string {
  const isWhole = version === versions[0] && version.terms.countsFromPeriodStart === true;
  return isWhole ? sequence.at(ruleFrom(version).from).startOn : version.effectiveOn;
}

interface Asked extends Pick<AgreementPeriod, 'period' | 'unit' | 'share'> {
  readonly since: (version: Version) => string;
}

function goalsIn(
  versions: readonly [Version, ...Version[]],
  { period, unit, share, since }: Asked,
  clauseKey: string,
): GoalFrom[] {
  const { startOn, endOn } = period;
  const goals: GoalFrom[] = since(versions[0]) > startOn ? [{ from: startOn, goal: 0 }] : [];
  const judging = versions.filter((version) => since(version) <= endOn && version.terms.period.unit === unit);
  for (const version of judging) {
    const begun = since(version);
    const from = begun < startOn ? startOn : begun;
    // A later version takes the place of all that would have begun with it or after it.
    while ((goals.at(-1)?.from ?? '') >= from) goals.pop();
    goals.push({ from, goal: share * goalOfClause(version, clauseKey) });
  }
  return goals;
}

/** A clause that a version does not have asks for nothing. */
export function goalOfClause({ terms }: Version, clauseKey: string): number {
  const clause = terms.clauses.find(({ key }) => key === clauseKey);
  return clause && isQuota(clause) ? clause.goal : 0;
}
