import type { MinuteTable } from './minute-table.js';

/*
 * The law of a promise, told as naively as can be: a walk over every minute of a table, with a counter. It shares no line with the
 * machine it is compared with: no deadlines, no timers, no order of arrival. Time is counted in minutes of the table.
 */

export interface NaiveAct {
  readonly at: number;
  /** Order of recording; decides among acts of one minute and kind. */
  readonly seq: number;
  readonly what: 'answer' | 'excuse' | 'waive' | 'cancel' | 'resume' | 'pause' | 'nothing';
  /** answer: it settles a counted promise at once. */
  readonly isConnected?: boolean;
  /** pause: until when, and how many open minutes at most. */
  readonly until?: number;
  readonly limit?: number;
  /** cancel: only an owner's own clock is cancelled by it. */
  readonly isReassignment?: boolean;
}

export interface NaiveRules {
  readonly target: number;
  /** From when the clock runs. */
  readonly runsFrom: number;
  readonly needed: number;
  readonly gap: number;
  readonly level: 'lead' | 'owner';
}

export interface NaiveOutcome {
  state: 'pending' | 'met' | 'breached' | 'excused' | 'cancelled';
  answeredAt: number | null;
  used: number | null;
  late: number | null;
  breachedAt: number | null;
  done: number;
  isWaived: boolean;
}

const IN_ORDER = ['answer', 'excuse', 'waive', 'cancel', 'resume', 'pause', 'nothing'];

const naiveOrder = (acts: readonly NaiveAct[]): NaiveAct[] =>
  [...acts].sort(
    (one, other) =>
      one.at - other.at || IN_ORDER.indexOf(one.what) - IN_ORDER.indexOf(other.what) || one.seq - other.seq,
  );

/** What becomes of a promise begun at a minute, as of the end of the walk. */
export function naiveOutcome(
  table: MinuteTable,
  begun: number,
  acts: readonly NaiveAct[],
  rules: NaiveRules,
  end: number,
): NaiveOutcome {
  const walk = new Walk(table, rules);
  const left = naiveOrder(acts.filter(({ at }) => at >= begun));
  for (let minute = begun; minute <= end; minute += 1) {
    walk.arriveAt(minute);
    while (left.length > 0 && left[0]!.at === minute) walk.act(left.shift()!);
    walk.pass(minute);
  }
  return walk.outcome;
}

class Walk {
  readonly outcome: NaiveOutcome = {
    ...{ state: 'pending', answeredAt: null, used: null, late: null },
    ...{ breachedAt: null, done: 0, isWaived: false },
  };
  private used = 0;
  private lastCounted: number | null = null;
  private pauseEnds: number | null = null;
  private usedUpAt: number | null = null;

  constructor(
    private readonly table: MinuteTable,
    private readonly rules: NaiveRules,
  ) {}

  /** What time has done by a minute: a pause is over, the promise is broken. */
  arriveAt(minute: number): void {
    if (this.pauseEnds !== null && minute >= this.pauseEnds) this.pauseEnds = null;
    if (this.used >= this.rules.target && this.usedUpAt === null) this.usedUpAt = minute;
    if (this.outcome.state !== 'pending' || this.used <= this.rules.target) return;
    this.outcome.state = 'breached';
    this.outcome.breachedAt = this.usedUpAt;
  }

  pass(minute: number): void {
    if (minute >= this.rules.runsFrom && this.pauseEnds === null) this.used += this.table.open[minute]!;
  }

  act(act: NaiveAct): void {
    if (act.what === 'answer') this.answer(act);
    if (act.what === 'pause') this.pause(act);
    if (act.what === 'resume') this.pauseEnds = null;
    if (act.what === 'excuse') this.end('excused');
    if (act.what === 'cancel' && !(act.isReassignment && this.rules.level === 'lead')) this.end('cancelled');
    if (act.what === 'waive') {
      if (this.outcome.state === 'breached') this.outcome.isWaived = true;
      this.end('excused');
    }
  }

  private end(state: 'excused' | 'cancelled'): void {
    if (this.outcome.state !== 'pending') return;
    this.outcome.state = state;
    this.pauseEnds = null;
  }

  private pause({ at, until, limit }: NaiveAct): void {
    if (this.outcome.state !== 'pending' || this.pauseEnds !== null) return;
    let ends = until!;
    if (this.table.count(at, ends) > limit!) {
      ends = at;
      for (let stood = 0; stood < limit!; ends += 1) stood += this.table.open[ends]!;
    }
    if (ends > at) this.pauseEnds = ends;
  }

  private answer({ at, isConnected }: NaiveAct): void {
    const { outcome, rules } = this;
    const isOpen = outcome.state === 'pending' || outcome.state === 'breached';
    if (!isOpen || outcome.answeredAt !== null) return;
    const isSoon = this.lastCounted !== null && at - this.lastCounted < rules.gap;
    if (!isSoon) {
      outcome.done += 1;
      this.lastCounted = at;
    } else if (!isConnected) return;
    if (!isConnected && outcome.done < rules.needed) return;
    this.pauseEnds = null;
    outcome.answeredAt = at;
    outcome.used = this.used;
    outcome.late = Math.max(0, this.used - rules.target);
    if (outcome.state === 'pending') outcome.state = 'met';
  }
}
