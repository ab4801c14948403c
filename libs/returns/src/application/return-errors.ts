import { AppError, invalidField } from '#kernel';

/** Three years. */
const MOST_DAYS = 1_096;
const DAY_MS = 86_400_000;

/** @throws AppError `returns/days` */
export function assertDays(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (!(days >= 1 && days <= MOST_DAYS))
    throw invalidField(
      'returns/days',
      '?to',
      `Choose a last day that is not before the first, and at most ${MOST_DAYS} days at a time.`,
    );
}

export const settingsChanged = (version: number): AppError =>
  new AppError(
    'conflict',
    'returns/settings-changed',
    'Somebody changed these settings meanwhile; look at them again and repeat your change.',
    { facts: { version } },
  );

export const twoLifetimes = (): AppError =>
  invalidField(
    'returns/two-lifetimes',
    '/lifetimeMonths',
    'Say either how many leave, how long customers stay, or how many buy again: they answer the same question.',
  );

export const halfRepeat = (): AppError =>
  invalidField(
    'returns/half-repeat',
    '/repeatPeriods',
    'Say both which part buys again and for how many periods.',
  );

export const halfRevenue = (): AppError =>
  invalidField(
    'returns/half-revenue',
    '/monthlyRevenue',
    'Say what a customer brings in a month where it is to be said, and only there.',
  );
