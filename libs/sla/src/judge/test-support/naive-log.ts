import type { MinuteTable } from '../../test-support/minute-table.js';

/*
 * What becomes of a case, told as naively as can be: a walk over every minute with a counter, rows heard as they stand. It shares no line
 * with the judge: no deadlines, no cycles cut out beforehand, no sorting by kind.
 */

export interface NaiveRow {
  /** Minute of the table. */
  readonly at: number;
  readonly what: 'start' | 'stop' | 'pause' | 'resume' | 'cancel' | 'excuse' | 'note';
}

export interface NaiveCycle {
  readonly begunAt: number;
  state: 'pending' | 'met' | 'breached' | 'excused' | 'cancelled';
  answeredAt: number | null;
  /** Open minutes up to the answer. */
  used: number | null;
}

/** Rows in the order of time, those of one minute as they stand in the log. */
export function naiveCycles(
  table: MinuteTable,
  rows: readonly NaiveRow[],
  rule: NaiveRule,
  end: number,
): readonly NaiveCycle[] {
  const walk = new Walk(rule);
  const left = [...rows];
  for (let minute = 0; minute <= end; minute += 1) {
    walk.arrive();
    while (left[0]?.at === minute) walk.hear(left.shift()!.what, minute);
    walk.pass(table.open[minute]!);
  }
  return walk.cycles;
}

interface NaiveRule {
  readonly target: number;
  readonly isRolling: boolean;
}

class Walk {
  readonly cycles: NaiveCycle[] = [];
  private running: NaiveCycle | null = null;
  private used = 0;
  private isPaused = false;
  /** The minute in which a row last ended the cycle without an answer. */
  private droppedAt = -1;

  constructor(private readonly rule: NaiveRule) {}

  arrive(): void {
    if (this.running?.state === 'pending' && this.used > this.rule.target) this.running.state = 'breached';
  }

  pass(open: number): void {
    if (!this.isPaused) this.used += open;
  }

  hear(what: NaiveRow['what'], minute: number): void {
    if (this.running === null) {
      if (what === 'start' && (this.rule.isRolling || this.cycles.length === 0)) this.begin(minute);
      return;
    }
    if (what === 'stop') this.answer(this.running, minute);
    else if (what === 'cancel') this.drop(this.running, 'cancelled', minute);
    else if (what === 'excuse') this.drop(this.running, 'excused', minute);
    else if (this.running.state === 'pending') this.isPaused = pausedAfter(what, this.isPaused);
  }

  private begin(minute: number): void {
    this.running = { begunAt: minute, state: 'pending', answeredAt: null, used: null };
    this.cycles.push(this.running);
    this.used = 0;
    this.isPaused = false;
    this.droppedAt = -1;
  }

  private drop(cycle: NaiveCycle, state: 'cancelled' | 'excused', minute: number): void {
    if (cycle.state === 'pending') cycle.state = state;
    this.droppedAt = minute;
    if (this.rule.isRolling) this.running = null;
  }

  private answer(cycle: NaiveCycle, minute: number): void {
    const isOpen = cycle.state === 'pending' || cycle.state === 'breached';
    if (isOpen && cycle.answeredAt === null && this.droppedAt !== minute) {
      if (cycle.state === 'pending') cycle.state = 'met';
      cycle.answeredAt = minute;
      cycle.used = this.used;
    }
    if (this.rule.isRolling) this.running = null;
  }
}

const pausedAfter = (what: NaiveRow['what'], isPaused: boolean): boolean =>
  what === 'pause' || (isPaused && what !== 'resume');
