import type { Drawing } from './calendar-types.js';
import { instantAt } from './wall-clock.js';

export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

/** What is tried; wall times are of the calendar's own zone. */
export interface DueInput {
  readonly start: string;
  readonly amount: number;
  readonly unit: Unit;
  readonly hasPause: boolean;
  readonly pauseFrom: string;
  readonly pauseTo: string;
}

const TARGETS: Readonly<Record<Unit, (amount: number) => string>> = {
  minutes: (amount) => `PT${amount}M`,
  hours: (amount) => `PT${amount}H`,
  days: (amount) => `P${amount}D`,
};

/** The question as it is sent; undefined while a time is missing or no time at all. */
export function questionOf(input: DueInput, drawing: Drawing, pauseName: string): object | undefined {
  const startAt = instantAt(input.start, drawing.zone);
  const isWhole = Number.isInteger(input.amount) && input.amount >= 0;
  if (startAt === undefined || !isWhole) return undefined;
  const asked = { startAt, target: TARGETS[input.unit](input.amount), drawing };
  if (!input.hasPause) return asked;
  const [from, to] = [input.pauseFrom, input.pauseTo].map((wall) => instantAt(wall, drawing.zone));
  if (from === undefined || to === undefined || from >= to) return undefined;
  return { ...asked, pauses: [{ from, to, label: pauseName }] };
}
