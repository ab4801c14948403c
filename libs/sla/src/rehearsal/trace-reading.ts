import type { LeadAttributes, Predicate } from '#contracts';
import { matches } from '#contracts';
import { tierOf } from '../clauses/duty.js';
import type { DutyClause, QuotaClause } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { periodOn } from '../period/period.js';
import type { PeriodRule } from '../period/period.js';
import { worthOf } from '../tally/worth.js';
import type { Worth } from '../tally/worth.js';
import type { RehearsalTrace } from './trace.js';
import { dateOfDay } from './trace-writer.js';

const NO_WORTH: Worth = { amount: 0, isPart: null };

/**
 * What is asked of a trace again and again: which row of a duty a lead falls into, what a credit is worth, which period a day belongs to.
 * Answers are remembered by the words of the predicates, so that a changed target asks none of it anew.
 */
export class TraceReading {
  private readonly tiers = new Map<string, Int16Array>();
  private readonly worths = new Map<string, readonly Worth[]>();
  private readonly caps = new Map<string, Uint8Array>();
  private readonly periods = new Map<number, string>();
  private readonly dates = new Map<number, string>();
  private order: Uint32Array | null = null;

  constructor(
    readonly trace: RehearsalTrace,
    private readonly rule: PeriodRule,
  ) {}

  /** By the number of the attributes: the row of the duty, -1 where nothing is owed. */
  tiersOf(clause: DutyClause): Int16Array {
    const words = JSON.stringify([clause.segment, clause.tiers.map(({ when }) => when)]);
    return remembered(this.tiers, words, () => {
      const found = new Int16Array(this.trace.attributes.length);
      this.trace.attributes.forEach((attributes, index) => {
        const tier = tierOf(clause, attributes);
        found[index] = tier === null ? -1 : clause.tiers.indexOf(tier);
      });
      return found;
    });
  }

  /** By the number of the attributes: what the clause gives for such a lead; 0 where it is not meant. */
  worthsOf(clause: QuotaClause, terms: AgreementTerms): readonly Worth[] {
    const prices = terms.valueTable ?? null;
    const { part, by, values } = clause as {
      readonly part?: unknown;
      readonly by?: unknown;
      readonly values?: unknown;
    };
    const words = JSON.stringify([clause.kind, clause.segment, part, by, values, prices]);
    return remembered(this.worths, words, () =>
      this.trace.attributes.map((attributes) =>
        isMeant(clause.segment, attributes) ? worthOf(clause, attributes, prices) : NO_WORTH,
      ),
    );
  }

  /** The first day of the period a day belongs to. */
  periodOf(day: number): string {
    const known = this.periods.get(day);
    if (known !== undefined) return known;
    const { key } = periodOn(this.rule, dateOfDay(day));
    this.periods.set(day, key);
    return key;
  }

  /** The local date of a day. */
  dateOf(day: number): string {
    const known = this.dates.get(day);
    if (known !== undefined) return known;
    const date = dateOfDay(day);
    this.dates.set(day, date);
    return date;
  }

  /**
   * By the number of the hand-over: 1 where it came above what its team takes in the period, by the order of recording (ruling 26). Offered
   * again in its episode a lead stands where it stood.
   */
  aboveCap(leadsPerTeam: number): Uint8Array {
    return remembered(this.caps, String(leadsPerTeam), () => {
      const { team, offeredOn, sequence, repeats } = this.trace.handovers;
      const order = Uint32Array.from(sequence.keys()).sort((one, other) => sequence[one]! - sequence[other]!);
      const above = new Uint8Array(sequence.length);
      const taken = new Map<string, number>();
      for (const handover of order) {
        if (repeats[handover] !== 0) {
          above[handover] = above[repeats[handover]! - 1]!;
          continue;
        }
        const place = `${team[handover]!} ${this.periodOf(offeredOn[handover]!)}`;
        const count = (taken.get(place) ?? 0) + 1;
        taken.set(place, count);
        above[handover] = Number(count > leadsPerTeam);
      }
      return above;
    });
  }

  /** The rows of credits in the order in which they were recorded. */
  recordedOrder(): Uint32Array {
    const { sequence } = this.trace.credits;
    this.order ??= Uint32Array.from(sequence.keys()).sort((one, other) => sequence[one]! - sequence[other]!);
    return this.order;
  }
}

const isMeant = (segment: Predicate, attributes: LeadAttributes): boolean => matches(segment, attributes);

/** Variants of the words that are kept: a slider that is moved about asks the same again. */
const KEPT = 64;

function remembered<T>(known: Map<string, T>, words: string, make: () => T): T {
  const found = known.get(words);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= KEPT) known.clear();
  known.set(words, made);
  return made;
}
