import type { EpochMs } from '#kernel';
import { isQuota, PeriodSequence, planDays, weightOf } from '#sla';
import type { Clause, GoalFrom, Period, PlanDay, RuleFrom } from '#sla';
import type { VersionInForce } from '../version-in-force.js';

/** A version, and the instants between which it judged, half-open. */
export interface Judging {
  readonly version: VersionInForce;
  readonly from: EpochMs;
  /** Infinity while it judges. */
  readonly to: EpochMs;
}

/** How long a version judged. */
export interface Reign extends Judging {
  /** First day it judges, in the period's zone. */
  readonly effectiveOn: string;
}

/** Every version that judged within a period, in order. */
const within = (all: readonly Judging[], { startAt, endAt }: Period): readonly VersionInForce[] =>
  all.filter(({ from, to }) => from < endAt && startAt < to).map(({ version }) => version);

/** The hard close of a period: the latest of what the versions that judged within it promised (ruling 25). */
export const hardCloseOver = (all: readonly Judging[], period: Period): EpochMs =>
  Math.max(period.endAt, ...within(all, period).map((version) => version.closeOf(period)));

/**
 * The periods of one agreement over all its versions. Unit, working days and weights of a period are those of the version in force
 * when it began (ruling 24).
 */
export class Timeline {
  private readonly sequence: PeriodSequence;

  /** `reigns` in the order of their instants; `endedAt` null while the agreement goes on. */
  constructor(
    private readonly reigns: readonly [Reign, ...Reign[]],
    private readonly endedAt: EpochMs | null,
  ) {
    const [first, ...later] = reigns;
    this.sequence = new PeriodSequence([ruleFrom(first), ...later.map(ruleFrom)]);
  }

  /** The first period that is judged. */
  first(): Period {
    return this.sequence.at(this.reigns[0].from);
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
    return this.sequence.after(period);
  }

  hasEndedBy(instant: EpochMs): boolean {
    return this.endedAt !== null && this.endedAt <= instant;
  }

  /** Every version that judged within a period, in order. */
  versionsIn(period: Period): readonly VersionInForce[] {
    return within(this.reigns, period);
  }

  /** The hard close: the latest of what those versions promised (ruling 25). */
  closesAt(period: Period): EpochMs {
    return hardCloseOver(this.reigns, period);
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
  daysOf({ startOn, endOn, startAt }: Period): readonly PlanDay[] {
    const version = this.versionAt(startAt);
    return planDays(version.calendar('default').workingDays(startOn, endOn), version.terms.planWeights);
  }

  /**
   * A goal that changed in mid-period holds from its day; days before the first version owe nothing, unless it counts from the start of
   * its period. A goal per another unit holds from the next period, as its unit does; what is left of a period owes its share by weight.
   */
  goalsIn(period: Period, clauseKey: string): readonly GoalFrom[] {
    const { startOn, endOn } = period;
    const { unit } = this.sequence.ruleOf(period);
    const share = this.shareOf(period);
    const goals: GoalFrom[] =
      this.since(this.reigns[0], startOn) > startOn ? [{ from: startOn, goal: 0 }] : [];
    const judging = this.reigns.filter(
      ({ version, effectiveOn }) => effectiveOn <= endOn && version.terms.period.unit === unit,
    );
    for (const reign of judging) {
      const { version } = reign;
      const from = this.since(reign, startOn);
      // A later version takes the place of all that would have begun with it or after it.
      while ((goals.at(-1)?.from ?? '') >= from) goals.pop();
      goals.push({ from, goal: share * goalOfClause(version, clauseKey) });
    }
    return goals;
  }

  /** The day of a period, which begins on `startOn`, from which a version's goal holds. */
  private since(reign: Reign, startOn: string): string {
    const isWhole = reign === this.reigns[0] && reign.version.terms.countsFromPeriodStart === true;
    return isWhole || reign.effectiveOn < startOn ? startOn : reign.effectiveOn;
  }

  /** How much of its whole a period is, by weight: 1, unless its rule begins within. */
  private shareOf(period: Period): number {
    const whole = this.sequence.whole(period);
    if (whole.startOn === period.startOn) return 1;
    const { startAt } = period;
    return weightOf(this.daysOf(period)) / weightOf(this.daysOf({ ...whole, startAt }));
  }
}

const ruleFrom = ({ version, from }: Reign): RuleFrom => ({ from, rule: version.terms.period });

/** A promise that a version does not make asks for nothing. */
function goalOfClause({ terms }: VersionInForce, clauseKey: string): number {
  const clause = terms.clauses.find(({ key }) => key === clauseKey);
  return clause && isQuota(clause) ? clause.goal : 0;
}
