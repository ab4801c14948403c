import type { CalendarDefinition } from '#calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { Dice } from './dice.js';
import { tellOffer } from './lead-story.js';
import { Population } from './people.js';
import { planLead } from './plan-lead.js';
import { dayIn, planMonths, workingYear } from './season.js';
import type { PlannedMonth } from './season.js';
import type { PlannedLead, Step } from './step.js';
import { Story } from './story.js';
import type { World } from './story.js';

export interface YearWishes {
  readonly seed: number;
  /** The last instant of the plan: now. */
  readonly until: EpochMs;
  /** Whole months before the running one; 12 unless told. */
  readonly months?: number;
  /** Leads a month that marketing promises; 140 unless told. */
  readonly goal?: number;
}

export interface PlannedYear {
  readonly goal: number;
  readonly until: EpochMs;
  readonly calendar: CalendarDefinition;
  readonly months: readonly PlannedMonth[];
  readonly leads: readonly PlannedLead[];
  /** In the order in which they happen, none later than `until`. */
  readonly steps: readonly Step[];
  /** When the agreement is first written down; everything else comes later. */
  readonly agreedFrom: EpochMs;
}

/** Leads that come in for each one that is offered. */
const PER_OFFER = 1.75;
/** Offers of the last minutes, still open at the end. */
const FRESH_OFFERS = 7;

/**
 * A year of a plausible company, from nothing but a seed: pure, and the same every time for the same wishes.
 * The steps of each lead follow each other as the lifecycle allows; whoever plays them meets no refusal.
 */
export function planYear({ seed, until, months: count = 12, goal = 140 }: YearWishes): PlannedYear {
  const dice = new Dice(seed);
  const months = planMonths(until, goal, count, dice);
  const from = months[0]?.from ?? until;
  const { definition, calendar } = workingYear(from, until);
  const world: World = { calendar, storyAt: (at) => months.find(({ to }) => at < to)?.story ?? 'running' };
  const writer = new YearWriter(world, dice, until);
  for (const month of months) writer.month(month);
  writer.lastMinutes();
  return { goal, until, calendar: definition, months, agreedFrom: from - 12 * DAY_MS, ...writer.written() };
}

class YearWriter {
  private readonly people = new Population();
  private readonly leads: PlannedLead[] = [];
  private readonly steps: Step[] = [];

  constructor(
    private readonly world: World,
    private readonly dice: Dice,
    private readonly until: EpochMs,
  ) {}

  month(month: PlannedMonth): void {
    const { calendar } = this.world;
    const openMs = calendar.elapsed(month.from, month.to);
    for (let n = 0; n < month.offers; n += 1) {
      const dice = this.next();
      this.offered(dice, month, calendar.add(month.from, Math.floor(dice.between(0, openMs))));
    }
    for (let n = 0; n < month.offers * (PER_OFFER - 1); n += 1) this.unready(this.next(), month);
  }

  /** Whatever the hour, a few offers whose clocks still run. */
  lastMinutes(): void {
    const month = { on: dayIn(this.until) };
    for (let n = 0; n < FRESH_OFFERS; n += 1) {
      const dice = this.next();
      const offeredAt = this.until - n * 100_000 - 20_000;
      const index = this.lead(dice, month.on);
      const by = n % 3 === 0 ? 'giulia' : 'paolo';
      this.steps.push(
        { kind: 'capture', at: offeredAt - dice.whole(6, 90) * MINUTE_MS, lead: index },
        { kind: 'offer', at: offeredAt, lead: index, by },
      );
    }
  }

  written(): Pick<PlannedYear, 'leads' | 'steps'> {
    const past = this.steps.filter(({ at }) => at <= this.until);
    past.sort((a, b) => a.at - b.at || a.lead - b.lead);
    return { leads: this.leads, steps: past };
  }

  private next(): Dice {
    return this.dice.fork(this.leads.length);
  }

  private offered(dice: Dice, month: PlannedMonth, offeredAt: EpochMs): void {
    const index = this.lead(dice, month.on);
    const lead = this.leads[index] as PlannedLead;
    const waited = lead.leadType === 'demo' ? dice.between(8, 90) * MINUTE_MS : dice.between(1, 60) * HOUR_MS;
    const capturedAt = Math.round(offeredAt - waited);
    const story = new Story(this.world, dice, index, lead, offeredAt);
    this.steps.push({ kind: 'capture', at: capturedAt, lead: index });
    if (waited > HOUR_MS && dice.chance(0.12))
      this.steps.push({ kind: 'capture', at: Math.round(offeredAt - waited / 2), lead: index });
    tellOffer(story);
    this.steps.push(...story.steps);
  }

  /** Interest that marketing keeps to itself: nurtured, put off or put aside. */
  private unready(dice: Dice, month: PlannedMonth): void {
    const index = this.lead(dice, month.on);
    const capturedAt = Math.round(dice.between(month.from + 7 * HOUR_MS, month.to));
    const story = new Story(this.world, dice, index, this.leads[index] as PlannedLead, capturedAt);
    story.does({ kind: 'capture' }).days(4, 30);
    const fate = dice.outcome({ waits: 0.4, recycled: 0.38, dropped: 0.22 });
    const wakeOn = dayIn(story.now + 60 * DAY_MS);
    if (fate === 'recycled') story.does({ kind: 'recycle', by: 'paolo', reason: 'TIMING', wakeOn });
    if (fate === 'dropped')
      story.does({
        kind: 'disqualify',
        by: 'paolo',
        reason: 'OTHER',
        evidence: { text: 'Nessun progetto in vista.' },
      });
    this.steps.push(...story.steps);
  }

  /** Returns the place of a new lead. */
  private lead(dice: Dice, on: string): number {
    return this.leads.push(planLead(this.people, dice, on)) - 1;
  }
}
