import type { Trial } from '../lib/trial.js';
import { acceptRace } from './accept-race.js';
import { DEADLOCK } from './deadlock.js';

export const TRIALS: readonly Trial[] = [acceptRace, DEADLOCK];
