import { TRIALS as clock } from './clock/index.js';
import { TRIALS as concurrency } from './concurrency/index.js';
import { TRIALS as crash } from './crash/index.js';
import { TRIALS as input } from './input/index.js';
import type { Trial } from './lib/trial.js';
import { TRIALS as live } from './live/index.js';
import { TRIALS as model } from './model/index.js';
import { TRIALS as out } from './out/index.js';
import { TRIALS as privacy } from './privacy/index.js';
import { TRIALS as tenancy } from './tenancy/index.js';

/** Every trial there is. */
export const TRIALS: readonly Trial[] = [
  ...crash,
  ...concurrency,
  ...model,
  ...clock,
  ...live,
  ...out,
  ...tenancy,
  ...input,
  ...privacy,
];
