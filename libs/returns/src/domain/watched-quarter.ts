const quarterOf = (day: string): { readonly year: number; readonly first: number } => ({
  year: Number(day.slice(0, 4)),
  first: Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3,
});

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

/** So many whole days of a quarter say something; until then the quarter before is looked at. */
const TELLING_DAYS = 30;

/** The days an alert is about. */
export interface Watched {
  readonly from: string;
  readonly to: string;
}

/** The calendar quarter up to yesterday; in its first 30 days the one before, as a whole. */
export function watchedQuarter(today: string): Watched {
  const { year, first } = quarterOf(today);
  const from = dayOf(year, first, 1);
  const yesterday = dayOf(
    Number(today.slice(0, 4)),
    Number(today.slice(5, 7)) - 1,
    Number(today.slice(8)) - 1,
  );
  const isTelling = Date.parse(today) - Date.parse(from) >= TELLING_DAYS * DAY_MS;
  return isTelling ? { from, to: yesterday } : { from: dayOf(year, first - 3, 1), to: dayOf(year, first, 0) };
}
