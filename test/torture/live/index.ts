import type { Trial } from '../lib/trial.js';
import { countdownSkew } from './countdown-skew.js';
import { kpiTruth } from './kpi-truth.js';
import { soak } from './soak.js';
import { wsHandshake } from './ws-handshake.js';
import { wsReconnect } from './ws-reconnect.js';
import { wsRevoke } from './ws-revoke.js';
import { wsTenancy } from './ws-tenancy.js';
import { wsSlow } from './ws-slow.js';
import { wsStampede } from './ws-stampede.js';

export const TRIALS: readonly Trial[] = [
  countdownSkew,
  wsHandshake,
  wsReconnect,
  wsRevoke,
  wsSlow,
  wsStampede,
  wsTenancy,
  kpiTruth,
  soak,
];
