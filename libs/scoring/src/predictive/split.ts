import { shuffled } from '../seeded.js';
import type { ClosedLead } from './features.js';

/** Leads to learn from, to calibrate with, and to be judged by; no lead is in two of them. */
export interface Parts {
  /** `time`: each part is later than the one before; `seeded`: drawn, because not every lead has a date. */
  readonly by: 'time' | 'seeded';
  readonly learning: readonly ClosedLead[];
  readonly calibrating: readonly ClosedLead[];
  readonly judging: readonly ClosedLead[];
}

/** 70 % to make the model of, a fifth of them to calibrate it; 30 % to judge it by, never seen before. */
const MADE_OF = 0.7;
const LEARNT_FROM = 0.8;

/** Splits by the day of capture, for tomorrow is what a model is for; by a seed where a lead has no date. */
export function splitLeads(leads: readonly ClosedLead[], seed: number): Parts {
  const isDated = leads.every(({ capturedAt }) => capturedAt !== null);
  const order = isDated
    ? [...leads].sort((one, other) => (one.capturedAt ?? 0) - (other.capturedAt ?? 0))
    : shuffled(leads, seed);
  const made = Math.round(order.length * MADE_OF);
  const learnt = Math.round(made * LEARNT_FROM);
  return {
    by: isDated ? 'time' : 'seeded',
    learning: order.slice(0, learnt),
    calibrating: order.slice(learnt, made),
    judging: order.slice(made),
  };
}
