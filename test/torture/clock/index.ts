import type { Trial } from '../lib/trial.js';
import { agreementEdit } from './agreement-edit.js';
import { clockSkew } from './clock-skew.js';
import { dbClock } from './db-clock.js';
import { slaDowntime } from './sla-downtime.js';
import { slaZombie } from './sla-zombie.js';

export const TRIALS: readonly Trial[] = [slaDowntime, slaZombie, clockSkew, dbClock, agreementEdit];
