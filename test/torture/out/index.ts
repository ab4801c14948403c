import type { Trial } from '../lib/trial.js';
import { notifyDown } from './notify-down.js';
import { ssrf } from './ssrf.js';
import { webhookIn } from './webhook-in.js';
import { webhookKill } from './webhook-kill.js';
import { webhookNoisy } from './webhook-noisy.js';
import { webhookOut } from './webhook-out.js';

export const TRIALS: readonly Trial[] = [webhookOut, webhookKill, webhookIn, ssrf, webhookNoisy, notifyDown];
