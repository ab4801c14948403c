import { roundedUp } from '#sla';

/** What one expects of leads while there is no past to ask. */
export interface Guess {
  /** To be brought in each month, whole units of the currency. */
  readonly revenue: number | null;
  /** What a customer brings, whole units. */
  readonly deal: number | null;
  /** Of a hundred leads handed over, how many buy. */
  readonly ofHundred: number | null;
}

/** Leads a month that bring the revenue in, rounded up; null while something is missing or nobody would ever buy. */
export function guessedGoal({ revenue, deal, ofHundred }: Guess): number | null {
  if (!revenue || !deal || !ofHundred) return null;
  return Math.max(1, roundedUp(((revenue / deal) * 100) / ofHundred));
}
