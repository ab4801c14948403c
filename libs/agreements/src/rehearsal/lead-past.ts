import type { Entry, LeadAttributes, LeadSnapshot } from '#contracts';
import type { EpochMs } from '#kernel';
import { ownerBy } from '../domain/owner-given.js';
import type { Wording } from './wording.js';

/** One fact of a lead, with only what promises are judged by. */
export interface PastFact {
  readonly entry: Entry;
  readonly at: EpochMs;
  /** What it says, where that is known apart from its instant. */
  readonly wording?: Wording;
  readonly companyId: string | null;
  /** '' where it is about none. */
  readonly handoverId: string;
  /** Whoever has the lead by it; null where nobody does, or it was not asked for. */
  readonly ownerId: string | null;
  /** Number of the attributes it tells; see `Dictionary`. */
  readonly attributes: number;
  /** Its place among all facts of the workspace. */
  readonly sequence: number;
  /** By when it was known. */
  readonly toldAt: EpochMs;
  /** True when it may belong before something known already: told afterwards, or dated no later than another. */
  readonly isLate: boolean;
}

/** What happened to one lead, in the order it was recorded. */
export interface LeadPast {
  readonly leadId: string;
  readonly facts: readonly PastFact[];
}

/** Under which name attributes carry their number, so that a condition can ask for it. */
const NUMBER = '#';

/** The field that asks for it. */
export const NUMBER_FIELD = `custom.${NUMBER}` as const;

/** The different attributes leads had, each once. */
export class Dictionary {
  readonly values: LeadAttributes[] = [];
  private readonly numbered: LeadAttributes[] = [];

  /** Returns their number. */
  add(attributes: LeadAttributes): number {
    const number = this.values.push(attributes) - 1;
    this.numbered.push({ ...attributes, custom: { ...attributes.custom, [NUMBER]: number } });
    return number;
  }

  /** The attributes with their number in them. */
  at(number: number): LeadAttributes {
    return this.numbered[number] ?? {};
  }
}

export const numberOf = (attributes: LeadAttributes): number => attributes.custom?.[NUMBER] as number;

/**
 * A fact recorded within so long of happening is taken as told at once: its command held the lead while it read the clock, and no
 * deadline was announced in between.
 */
const TOLD_WITHIN_MS = 5_000;

/** How facts were told, asked for one after the other in the order of recording. */
export class Telling {
  isLate = false;
  toldAt: EpochMs = 0;
  private latest = Number.NEGATIVE_INFINITY;

  add(at: EpochMs, recordedAt: EpochMs): void {
    const isAfterwards = recordedAt - at > TOLD_WITHIN_MS;
    // At one instant an answer goes before what ends the promise, whichever was recorded first.
    this.isLate = isAfterwards || at <= this.latest;
    this.latest = Math.max(this.latest, at);
    this.toldAt = isAfterwards ? recordedAt : this.latest;
  }
}

/** Puts facts into a past, in the order of recording: when each was told, and whether it was late. */
export function pastOf(
  leadId: string,
  facts: readonly Pick<PastFact, 'entry' | 'attributes' | 'sequence'>[],
): LeadPast {
  const telling = new Telling();
  return {
    leadId,
    facts: facts.map(({ entry, attributes, sequence }) => {
      const at = entry.occurredAt.getTime();
      telling.add(at, entry.recordedAt.getTime());
      const { isLate, toldAt } = telling;
      const { lead, handoverId } = entry.payload as { lead?: LeadSnapshot; handoverId?: string };
      const of = {
        companyId: lead?.companyId ?? null,
        handoverId: handoverId ?? '',
        ownerId: ownerBy(entry),
      };
      return { entry, at, attributes, sequence, isLate, toldAt, ...of };
    }),
  };
}
