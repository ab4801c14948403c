import { AppError } from '#kernel';

/** What every function of this library refuses instead of answering NaN: `statistics/…` errors of kind `invalid`. */
function refuse(code: string, what: string, value: number, rule: string): never {
  throw new AppError('invalid', `statistics/${code}`, `The ${what} is ${value}; give ${rule}.`);
}

export function assertProbability(value: number, what: string): void {
  if (!(value >= 0 && value <= 1)) refuse('not-a-share', what, value, 'a share from 0 to 1');
}

/** Strictly between: a confidence, an objective or a quantile at its very end has no finite answer. */
export function assertInside(value: number, what: string): void {
  if (!(value > 0 && value < 1)) refuse('not-inside', what, value, 'a share above 0 and below 1');
}

export function assertCount(value: number, what: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0))
    refuse('not-a-count', what, value, 'a whole number from 0');
}

export function assertPart(part: number, whole: number, what: string): void {
  assertCount(part, what);
  assertCount(whole, `total of the ${what}`);
  if (part > whole) refuse('part-above-whole', what, part, `at most its total, ${whole}`);
}

export function assertPositive(value: number, what: string): void {
  if (!(value > 0 && value < Infinity)) refuse('not-positive', what, value, 'a finite number above 0');
}

export function assertNotNegative(value: number, what: string): void {
  if (!(value >= 0 && value < Infinity)) refuse('negative', what, value, 'a finite number from 0');
}

export function assertFinite(value: number, what: string): void {
  if (!Number.isFinite(value)) refuse('not-finite', what, value, 'a finite number');
}
