import type { EpochMs } from '#kernel';
import { localDate } from './local-date.js';
import { periodAt, periodOn } from './period.js';
import type { Period, PeriodRule } from './period.js';

/** How a version cuts time, and the instant from which it judges. */
export interface RuleFrom {
  readonly from: EpochMs;
  readonly rule: PeriodRule;
}

/** How long periods are cut by one rule: from an instant up to the next stretch. */
interface Stretch {
  readonly rule: PeriodRule;
  readonly startAt: EpochMs;
  readonly startOn: string;
}

/**
 * The periods of an agreement whose versions may cut time differently (ruling 24).
 * - A period that has begun runs to its end as it began; a changed rule cuts time from there on.
 * - Periods follow each other without gap and without overlap: the first one of a changed rule is what is left of it then.
 * - Before the first rule time is cut as by the first.
 */
export class PeriodSequence {
  private readonly stretches: readonly [Stretch, ...Stretch[]];

  /** `rules` in the order of their instants. */
  constructor([first, ...later]: readonly [RuleFrom, ...RuleFrom[]]) {
    let stretches: [Stretch, ...Stretch[]] = [
      { rule: first.rule, startAt: Number.NEGATIVE_INFINITY, startOn: '' },
    ];
    for (const change of later) stretches = changed(stretches, change);
    this.stretches = stretches;
  }

  /** True while no rule ever changed: then every period is a whole one. */
  get isUniform(): boolean {
    return this.stretches.length === 1;
  }

  at(instant: EpochMs): Period {
    return periodIn(this.stretchAt(instant), instant);
  }

  /** The period of that first day; null when none begins on it. */
  named(key: string): Period | null {
    const stretch = this.stretches.findLast(({ startOn }) => startOn <= key) ?? this.stretches[0];
    const period = cut(stretch, periodOn(stretch.rule, key));
    return period.key === key ? period : null;
  }

  after({ endAt }: Period): Period {
    return this.at(endAt);
  }

  before({ startAt }: Period): Period {
    return this.at(startAt - 1);
  }

  /** The rule a period is cut by. */
  ruleOf({ startAt }: Period): PeriodRule {
    return this.stretchAt(startAt).rule;
  }

  /** The period as it would be had its rule held from its beginning: itself, unless it is what was left of it. */
  whole(period: Period): Period {
    return periodOn(this.ruleOf(period), period.endOn);
  }

  private stretchAt(instant: EpochMs): Stretch {
    return this.stretches.findLast(({ startAt }) => startAt <= instant) ?? this.stretches[0];
  }
}

type Stretches = [Stretch, ...Stretch[]];

function changed(before: Stretches, { from, rule }: RuleFrom): Stretches {
  // What would have begun with it or after it never begins.
  const [first, ...rest] = before;
  const begun: Stretches = [first, ...rest.filter(({ startAt }) => startAt < from)];
  const last = begun.at(-1) ?? first;
  if (isSame(last.rule, rule)) return begun;
  const { startAt, endAt } = periodIn(last, from);
  const at = startAt === from ? from : endAt;
  return [...begun, { rule, startAt: at, startOn: localDate(rule.zone, at) }];
}

const isSame = (one: PeriodRule, other: PeriodRule): boolean =>
  one.unit === other.unit &&
  one.zone === other.zone &&
  one.firstDay === other.firstDay &&
  (one.unit !== 'quarter' || one.firstMonth === other.firstMonth);

const periodIn = (stretch: Stretch, instant: EpochMs): Period =>
  cut(stretch, periodAt(stretch.rule, instant));

const cut = ({ startAt, startOn }: Stretch, period: Period): Period =>
  period.startAt >= startAt ? period : { ...period, key: startOn, startOn, startAt };
