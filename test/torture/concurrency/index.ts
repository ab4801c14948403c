import type { Trial } from '../lib/trial.js';
import { DEADLOCK } from './deadlock.js';

export const TRIALS: readonly Trial[] = [DEADLOCK];
