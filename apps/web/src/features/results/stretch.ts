/** Days of the workspace, both included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export const STRETCHES = ['month', 'lastMonth', 'quarter', 'lastQuarter', 'year', 'lastYear'] as const;
export type NamedStretch = (typeof STRETCHES)[number];
export const USUAL_STRETCH: NamedStretch = 'year';

const MONTHS: Readonly<Record<NamedStretch, readonly [length: number, back: number]>> = {
  month: [1, 0],
  lastMonth: [1, 1],
  quarter: [3, 0],
  lastQuarter: [3, 1],
  year: [12, 0],
  lastYear: [12, 1],
};

/** Whole months, quarters or years around a day, that day's own or those before. */
export function stretchOf(name: NamedStretch, today: string): Stretch {
  const [length, back] = MONTHS[name];
  const [year = 0, month = 1] = today.split('-').map(Number);
  const begin = Math.floor((month - 1) / length) * length - back * length;
  return { from: dayOf(year, begin, 1), to: dayOf(year, begin + length, 0) };
}

const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isDay = (text: string | null): text is string =>
  text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text));

/** Which of the named ones these days are; null for others. */
export const nameOf = ({ from, to }: Stretch, today: string): NamedStretch | null =>
  STRETCHES.find((name) => {
    const named = stretchOf(name, today);
    return named.from === from && named.to === to;
  }) ?? null;
