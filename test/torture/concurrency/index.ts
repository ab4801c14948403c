import type { Trial } from '../lib/trial.js';
import { acceptRace } from './accept-race.js';
import { DEADLOCK } from './deadlock.js';
import { dupIngest } from './dup-ingest.js';
import { idempotency } from './idempotency.js';
import { routing } from './routing.js';
import { staleWrite } from './stale-write.js';

export const TRIALS: readonly Trial[] = [acceptRace, staleWrite, idempotency, dupIngest, routing, DEADLOCK];
