import type { Trial } from '../lib/trial.js';
import { leadLifecycle } from './lead-lifecycle.js';
import { outOfOrder } from './out-of-order.js';
import { slaCalendar } from './sla-calendar.js';
import { slaClock } from './sla-clock.js';

export const TRIALS: readonly Trial[] = [leadLifecycle, outOfOrder, slaClock, slaCalendar];
