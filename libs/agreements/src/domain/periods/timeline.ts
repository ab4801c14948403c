import type { EpochMs } from '#kernel';
import { isQuota, nextPeriod, periodAt, planDays } from '#sla';
import type { Clause, GoalFrom, Period, PlanDay } from '#sla';
import type { VersionInForce } from '../version-in-force.js';

/** How long a version judged, half-open. */
export interface Reign {
  readonly version: VersionInForce;
  /** First day it judges, in the period's zone. */
  readonly effectiveOn: string;
  readonly from: EpochMs;
  /** Infinity while it judges. */
  readonly to: EpochMs;
}

/**
 * The periods of one agreement over all its versions. Unit, working days and weights of a period are those of the version in force
 * when it began (ruling 24).
 */
export class Timeline {
  /** `reigns` in the order of their instants; `endedAt` null while the agreement goes on. */
  constructor(
    private readonly reigns: readonly [Reign, ...Reign[]],
    private readonly endedAt: EpochMs | null,
  ) {}

  /** The first period that is judged. */
  first(): Period {
    const [first] = this.reigns;
    return periodAt(first.version.terms.period, first.from);
  }

  /** The period of an instant: the first one for whatever lies before it, the last one after the end. */
  at(instant: EpochMs): Period {
    let found = this.first();
    for (let next: Period | null = found; next && next.startAt <= instant; next = this.after(next))
      found = next;
    return found;
  }

  /** The period of that first day, or null when there is none that is judged. */
  named(key: string): Period | null {
    for (let period: Period | null = this.first(); period !== null; period = this.after(period)) {
      if (period.key === key) return period;
      if (period.key > key) return null;
    }
    return null;
  }

  /** The period after another; null once the agreement has ended by then. */
  after(period: Period): Period | null {
    if (this.endedAt !== null && this.endedAt <= period.endAt) return null;
    const rule = this.versionAt(period.endAt).terms.period;
    const next = periodAt(rule, period.endAt);
    return next.startAt < period.endAt ? nextPeriod(rule, next) : next;
  }

  hasEndedBy(instant: EpochMs): boolean {
    return this.endedAt !== null && this.endedAt <= instant;
  }

  /** Every version that judged within a period, in order. */
  versionsIn({ startAt, endAt }: Period): readonly VersionInForce[] {
    const within = this.reigns.filter(({ from, to }) => from < endAt && startAt < to);
    return within.map(({ version }) => version);
  }

  /** The hard close: the latest of what those versions promised (ruling 25). */
  closesAt(period: Period): EpochMs {
    const closes = this.versionsIn(period).map((version) => version.tallyContext(null).closesAt(period.key));
    return Math.max(period.endAt, ...closes);
  }

  /** The version that judges at an instant: the last one in effect, or before them all the first. */
  versionAt(instant: EpochMs): VersionInForce {
    const [first] = this.reigns;
    return (this.reigns.findLast(({ from }) => from <= instant) ?? first).version;
  }

  /** The promises of a period, each as the last version within it words it. */
  clausesIn(period: Period): readonly Clause[] {
    const byKey = new Map<string, Clause>();
    for (const { terms } of this.versionsIn(period))
      for (const clause of terms.clauses) byKey.set(clause.key, clause);
    return [...byKey.values()];
  }

  /** The working days a period's plan is spread over. */
  daysOf(period: Period): readonly PlanDay[] {
    const version = this.versionAt(period.startAt);
    const days = version.calendar('default').workingDays(period.startOn, period.endOn);
    return planDays(days, version.terms.planWeights);
  }

  /** A goal that changed in mid-period holds from its day; days before the first version owe nothing. */
  goalsIn({ startOn, endOn }: Period, clauseKey: string): readonly GoalFrom[] {
    const [first] = this.reigns;
    const goals: GoalFrom[] = first.effectiveOn > startOn ? [{ from: startOn, goal: 0 }] : [];
    for (const { version, effectiveOn } of this.reigns.filter((reign) => reign.effectiveOn <= endOn)) {
      const from = effectiveOn < startOn ? startOn : effectiveOn;
      // A later version takes the place of all that would have begun with it or after it.
      while ((goals.at(-1)?.from ?? '') >= from) goals.pop();
      goals.push({ from, goal: goalOfClause(version, clauseKey) });
    }
    return goals;
  }
}

/** A promise that a version does not make asks for nothing. */
function goalOfClause({ terms }: VersionInForce, clauseKey: string): number {
  const clause = terms.clauses.find(({ key }) => key === clauseKey);
  return clause && isQuota(clause) ? clause.goal : 0;
}
