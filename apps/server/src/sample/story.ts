import type { WorkingCalendar } from '#calendar';
import { HOUR_MS, MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { Dice } from './dice.js';
import type { MonthStory } from './season.js';
import type { Deed, PlannedLead, Step } from './step.js';

/** One working day. */
const WORKDAY_MS = 8 * HOUR_MS;

export interface World {
  readonly calendar: WorkingCalendar;
  /** What the month of an instant is remembered for. */
  storyAt(at: EpochMs): MonthStory;
}

/** What happens to one lead, step by step, each later than the one before. */
export class Story {
  readonly steps: Step[] = [];

  constructor(
    readonly world: World,
    readonly dice: Dice,
    readonly index: number,
    readonly lead: PlannedLead,
    private at: EpochMs,
  ) {}

  get now(): EpochMs {
    return this.at;
  }

  /** Lets working time pass. */
  work(workingMs: number): this {
    this.at = this.world.calendar.add(this.at, Math.max(MINUTE_MS, Math.round(workingMs)));
    return this;
  }

  /** Lets so many working days pass, at the least and at the most. */
  days(from: number, to: number): this {
    return this.work(this.dice.between(from, to) * WORKDAY_MS);
  }

  /** Waits until an instant, or not at all when it has passed. */
  until(at: EpochMs): this {
    this.at = Math.max(this.at, at);
    return this;
  }

  does(deed: Deed): this {
    // A second apart at least: what happens to one lead is never at once.
    this.at = Math.max(this.at, (this.steps.at(-1)?.at ?? 0) + 1_000);
    this.steps.push({ ...deed, at: this.at, lead: this.index });
    return this;
  }
}
