import { AppError } from '#kernel';

/** What every function of this library refuses instead of answering NaN: `credit/…` errors of kind `invalid`. */
export function refuse(code: string, message: string): never {
  throw new AppError('invalid', `credit/${code}`, message);
}

export function assertNotNegative(value: number, what: string): void {
  if (!(value >= 0 && value < Infinity))
    refuse('negative', `The ${what} is ${value}; give a finite number from 0.`);
}

export function assertPositive(value: number, what: string): void {
  if (!(value > 0 && value < Infinity))
    refuse('not-positive', `The ${what} is ${value}; give a finite number above 0.`);
}

export function assertShare(value: number, what: string): void {
  if (!(value >= 0 && value <= 1))
    refuse('not-a-share', `The ${what} is ${value}; give a share from 0 to 1.`);
}

export function assertWhole(value: number, least: number, most: number, what: string): void {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    refuse('not-whole', `The ${what} is ${value}; give a whole number from ${least} to ${most}.`);
}
