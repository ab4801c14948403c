import { rateOf } from './stage-rates.js';
import type { Rate } from './stage-rates.js';

/** What closed of a row in a month or quarter, with one end, in one currency. */
export interface ClosedPart {
  readonly period: string;
  readonly stage: string;
  readonly currency: string;
  readonly deals: number;
  readonly minor: string;
}

export interface LineCell {
  readonly minor: bigint;
  readonly won: number;
}

/** A row of a report of revenue as it is added up: amounts in one currency; deals in others are counted, their amounts told apart. */
export class RevenueLine {
  private readonly byPeriod = new Map<string, LineCell>();
  private readonly cycles = new Map<number, number>();
  private priced = 0;
  minor = 0n;
  won = 0;
  lost = 0;

  constructor(private readonly currency: string) {}

  add({ period, stage, currency, deals, minor }: ClosedPart): void {
    if (stage !== 'won') {
      this.lost += deals;
      return;
    }
    this.won += deals;
    const told = currency === this.currency ? BigInt(minor) : 0n;
    if (currency === this.currency) this.priced += deals;
    this.minor += told;
    const before = this.cell(period);
    this.byPeriod.set(period, { minor: before.minor + told, won: before.won + deals });
  }

  /** How many deals took how many days. */
  addCycles(cycles: readonly (readonly [days: number, deals: number])[]): void {
    for (const [days, deals] of cycles) this.cycles.set(days, (this.cycles.get(days) ?? 0) + deals);
  }

  cell(period: string): LineCell {
    return this.byPeriod.get(period) ?? { minor: 0n, won: 0 };
  }

  get winRate(): Rate {
    return rateOf({ won: this.won, closed: this.won + this.lost });
  }

  /** Of the deals whose amount is told; null without any. */
  get averageMinor(): bigint | null {
    if (this.priced === 0) return null;
    const deals = BigInt(this.priced);
    return (2n * this.minor + deals) / (2n * deals);
  }

  /** The middle of all days from opening to win, between two of them their mean. */
  get cycleDays(): number | null {
    const days = [...this.cycles].sort(([one], [other]) => one - other);
    const total = days.reduce((sum, [, deals]) => sum + deals, 0);
    if (total === 0) return null;
    const at = (place: number): number => {
      let passed = 0;
      return days.find(([, deals]) => (passed += deals) > place)![0];
    };
    return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
  }
}
