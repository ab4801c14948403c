import { AppError, type EpochMs } from '#kernel';

/** Working time is answered from 1900 to 2200: zone rules say nothing useful beyond. */
export const EARLIEST: EpochMs = Date.UTC(1900, 0, 1);
export const LATEST: EpochMs = Date.UTC(2200, 0, 1);

/** @throws AppError `calendar/out-of-range` unless `at` is an instant from 1900 to 2200. */
export const requireInRange = (at: EpochMs): void => {
  if (at >= EARLIEST && at < LATEST) return;
  throw new AppError('invalid', 'calendar/out-of-range', 'Give an instant between the years 1900 and 2200.', {
    facts: { at },
  });
};

/** @throws AppError `calendar/bad-amount` unless `amount` is a finite number, zero or more. */
export const requireAmount = (amount: number, whole = false): void => {
  if (amount >= 0 && Number.isFinite(amount) && (!whole || Number.isInteger(amount))) return;
  throw new AppError(
    'invalid',
    'calendar/bad-amount',
    `Give ${whole ? 'a whole number of working days' : 'milliseconds of working time'}, zero or more; to go back, subtract.`,
    { facts: { amount } },
  );
};

/** What `add` and `subtract` throw when the calendar does not hold the time that is asked for. */
export const tooLittleTime = (start: EpochMs, direction: 'after' | 'before'): AppError =>
  new AppError(
    'invalid',
    'calendar/never-opens',
    `The calendar does not open for that long ${direction} the start. Add working windows, or ask for less.`,
    { facts: { start } },
  );
