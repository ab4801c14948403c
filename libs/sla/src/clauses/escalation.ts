import { flag, list, number, oneOf, onlyMembers, reading, wrong } from './reading.js';
import type { Reading } from './reading.js';

export const ESCALATION_TARGETS = ['owner', 'manager', 're-route', 'leadership'] as const;

/** What happens at an alarm: who is told, or that the lead is pulled back. */
export interface EscalationStep {
  /** One of the clause's alarms. */
  readonly fraction: number;
  readonly to: (typeof ESCALATION_TARGETS)[number];
  /** Told at once; else in the recipient's own working time. */
  readonly isUrgent: boolean;
}

/** The ladder of a duty, rising; several steps may share an alarm. */
export function readEscalation(from: Reading, alarms: readonly number[]): readonly EscalationStep[] {
  const steps = list(from, 'escalation', { min: 0, max: 20 }).map((value, index) => {
    const step = reading(value, `${from.pointer}/escalation/${index}`, from.problems);
    onlyMembers(step, ['fraction', 'to', 'isUrgent']);
    const fraction = number(step, 'fraction', { min: 0, max: 10 });
    if (!alarms.includes(fraction)) wrong(step, 'fraction', `one of the alarms, ${alarms.join(', ')}`);
    return { fraction, to: oneOf(step, 'to', ESCALATION_TARGETS), isUrgent: flag(step, 'isUrgent', false) };
  });
  steps.forEach(({ fraction }, index) => {
    if (index > 0 && fraction < steps[index - 1]!.fraction)
      wrong(from, `escalation/${index}/fraction`, 'no lower than the step before');
  });
  return steps;
}
