import type { Trial } from '../lib/trial.js';
import { acceptRace } from './accept-race.js';
import { DEADLOCK } from './deadlock.js';
import { idempotency } from './idempotency.js';
import { staleWrite } from './stale-write.js';

export const TRIALS: readonly Trial[] = [acceptRace, staleWrite, idempotency, DEADLOCK];
