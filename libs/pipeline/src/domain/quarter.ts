const MONTHS = { month: 1, quarter: 3 } as const;

/** How long the columns of a report are. */
export const STEPS = ['quarter', 'month'] as const;
export type Step = (typeof STEPS)[number];

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The first and the last day of the month or quarter that a day is in. */
export function stepAround(day: string, step: Step): { readonly from: string; readonly to: string } {
  const length = MONTHS[step];
  const [year = 0, month = 1] = day.split('-').map(Number);
  const begin = Math.floor((month - 1) / length) * length;
  return { from: dayOf(year, begin, 1), to: dayOf(year, begin + length, 0) };
}

export const quarterOf = (day: string): { readonly from: string; readonly to: string } =>
  stepAround(day, 'quarter');

/** The first days of all months or quarters that a stretch touches, in order. */
export function stepsWithin(from: string, to: string, step: Step): string[] {
  const found: string[] = [];
  for (let at = stepAround(from, step).from; at <= to; at = dayAfter(stepAround(at, step).to, 1))
    found.push(at);
  return found;
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
