import type { Trial } from '../lib/trial.js';
import { wsReconnect } from './ws-reconnect.js';

export const TRIALS: readonly Trial[] = [wsReconnect];
