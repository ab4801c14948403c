import type { Trial } from '../lib/trial.js';
import { AUDIT_TAMPER } from './audit-tamper.js';
import { ERASURE_SCAN } from './erasure-scan.js';
import { SECRETS } from './secrets.js';

export const TRIALS: readonly Trial[] = [ERASURE_SCAN, AUDIT_TAMPER, SECRETS];
