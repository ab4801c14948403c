import { percentileContinuous } from '#statistics';
import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** A promise that was answered. */
export interface AnsweredDuty {
  readonly leadId: string;
  readonly elapsedMs: number;
  readonly targetMs: number;
}

/** Half within so much of the target, nine of ten within so much; of at least so many, of which at most this share was late. */
export const AT_ONCE_RULE = { least: 30, median: 0.1, most: 0.25, late: 0.01 } as const;

/** A promise always kept in no time asks for nothing: the target is slack, or what is logged is not what is done. */
export function atOnceFindings(clauseKey: string, answered: readonly AnsweredDuty[]): readonly Finding[] {
  if (answered.length < AT_ONCE_RULE.least) return [];
  const parts = answered.map(({ elapsedMs, targetMs }) => elapsedMs / targetMs);
  const [median, most] = [percentileContinuous(parts, 0.5) ?? 1, percentileContinuous(parts, 0.9) ?? 1];
  const late = parts.filter((part) => part > 1).length / parts.length;
  if (median > AT_ONCE_RULE.median || most > AT_ONCE_RULE.most || late > AT_ONCE_RULE.late) return [];
  return [
    {
      code: 'always-met-at-once',
      severity: most <= AT_ONCE_RULE.median ? 'warning' : 'note',
      numbers: { answered: answered.length, median, ninetieth: most, late },
      ...{
        about: clauseKey,
        leadIds: leadsOf(answered),
        otherwise: ['very-good-work', 'answered-by-automation'],
      },
    },
  ];
}
