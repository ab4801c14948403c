/** What happened on one day of a zone, in the order it came. */
export interface DayOf<T> {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly items: readonly T[];
}

/** Things that come in order, day by day of a zone; a day comes once. */
export function byDay<T extends { readonly at: string }>(items: readonly T[], zone: string): DayOf<T>[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = format.format(new Date(item.at));
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, of]) => ({ day, items: of }));
}
