import type { Entry, LeadAttributes } from '#contracts';
import type { EpochMs } from '#kernel';

/** One fact of a lead, with only what promises are judged by. */
export interface PastFact {
  readonly entry: Entry;
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

/** Puts facts into a past, in the order of recording: when each was told, and whether it was late. */
export function pastOf(
  leadId: string,
  facts: readonly Pick<PastFact, 'entry' | 'attributes' | 'sequence'>[],
): LeadPast {
  let latest = Number.NEGATIVE_INFINITY;
  return {
    leadId,
    facts: facts.map(({ entry, attributes, sequence }) => {
      const [at, recordedAt] = [entry.occurredAt.getTime(), entry.recordedAt.getTime()];
      const isAfterwards = recordedAt - at > TOLD_WITHIN_MS;
      // At one instant an answer goes before what ends the promise, whichever was recorded first.
      const isLate = isAfterwards || at <= latest;
      latest = Math.max(latest, at);
      return { entry, attributes, sequence, isLate, toldAt: isAfterwards ? recordedAt : latest };
    }),
  };
}
