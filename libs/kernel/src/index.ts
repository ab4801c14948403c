export { AppError, invalidField } from './app-error.js';
export type { AppErrorOptions, ErrorKind, FieldProblem } from './app-error.js';
export { DAY_MS, FixedClock, HOUR_MS, MINUTE_MS, SECOND_MS, systemClock } from './clock.js';
export type { Clock, EpochMs } from './clock.js';
export { groupBy } from './group-by.js';
export { isId, newId } from './ids.js';
export type { Id } from './ids.js';
export type { Json, JsonObject } from './json.js';
export { currencyExponent, Money } from './money.js';
