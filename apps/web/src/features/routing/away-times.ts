/** One tap each; any other time is a date. */
export const AWAY_CHOICES = ['today', 'tomorrow'] as const;
export type AwayChoice = (typeof AWAY_CHOICES)[number];

/** When somebody is back who is away for the rest of today, or tomorrow too: the beginning of a day where they are. */
export function backAfter(choice: AwayChoice, now: number): Date {
  const { year, month, day } = dayOf(now);
  return new Date(year, month, day + (choice === 'today' ? 1 : 2));
}

/** The beginning of a day `YYYY-MM-DD` where the reader is; null for what is no day. */
export function beginningOf(day: string): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (date === undefined) return null;
  const at = new Date(Number(year), Number(month) - 1, Number(date));
  return at.getMonth() === Number(month) - 1 ? at : null;
}

/** The first day somebody can be back on, as a date field takes it. */
export function tomorrowOf(now: number): string {
  return fieldOf(backAfter('today', now));
}

export const fieldOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

interface Away {
  readonly fromAt: string;
  readonly toAt: string;
}

/** The absence that runs now; where several do, the one that ends last. What begins within `slackMs` counts already. */
export const runningOf = <T extends Away>(absences: readonly T[], now: number, slackMs = 0): T | undefined =>
  absences
    .filter(({ fromAt, toAt }) => Date.parse(fromAt) <= now + slackMs && now < Date.parse(toAt))
    .toSorted((one, other) => Date.parse(other.toAt) - Date.parse(one.toAt))[0];

function dayOf(now: number): { year: number; month: number; day: number } {
  const at = new Date(now);
  return { year: at.getFullYear(), month: at.getMonth(), day: at.getDate() };
}
