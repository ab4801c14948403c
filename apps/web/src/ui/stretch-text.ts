/** A stretch of days that is known by a name of its own. */
type WholeStretch =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;

/** What both days, first and last of it, make whole: a month, a calendar quarter or a calendar year; null for any other stretch. */
export function wholeOf(from: string, to: string): WholeStretch | null {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  if (day !== 1) return null;
  const isWhole = (kind: keyof typeof MONTHS_OF): boolean =>
    (month - 1) % MONTHS_OF[kind] === 0 && to === lastDayOf(year, month + MONTHS_OF[kind] - 1);
  if (isWhole('year')) return { kind: 'year', year };
  if (isWhole('quarter')) return { kind: 'quarter', year, quarter: (month + 2) / 3 };
  return isWhole('month') ? { kind: 'month', year, month } : null;
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `October 2026`, `ottobre 2026`. */
const monthText = (locale: string, day: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(day));

/** Calendar days with their year: one, or from one to another in as few words as the language needs. */
const daysText = (locale: string, from: string, to: string): string =>
  new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  }).formatRange(noonOf(from), noonOf(to));

/** The name of a stretch where it has one, else its days. `quarter` words a quarter. */
export function stretchText(
  {
    locale,
    quarter,
  }: { readonly locale: string; readonly quarter: (quarter: number, year: number) => string },
  from: string,
  to: string,
): string {
  const whole = wholeOf(from, to);
  if (whole === null) return daysText(locale, from, to);
  if (whole.kind === 'year') return String(whole.year);
  return whole.kind === 'quarter' ? quarter(whole.quarter, whole.year) : monthText(locale, from);
}
