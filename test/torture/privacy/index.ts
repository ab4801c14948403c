import type { Trial } from '../lib/trial.js';

export const TRIALS: readonly Trial[] = [];
