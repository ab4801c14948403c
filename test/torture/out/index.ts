import type { Trial } from '../lib/trial.js';
import { webhookOut } from './webhook-out.js';

export const TRIALS: readonly Trial[] = [webhookOut];
