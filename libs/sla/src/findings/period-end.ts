import { binomialUpperTail } from '#statistics';
import { weightOf } from '../standing/plan.js';
import type { PlanDay } from '../standing/plan.js';
import { leadsOf } from './finding.js';
import type { Finding } from './finding.js';

/** A lead that counted for a quota, and the local day. */
export interface EarnedLead {
  readonly leadId: string;
  readonly on: string;
}

/** The last working days of a period; of at least so many leads; rarer than this by chance. */
export const PERIOD_END_RULE = { days: 2, least: 20, significance: 0.01 } as const;

/**
 * Leads that come in bulk in the last working days of a period, beyond the share the plan gives those days. `days` is every working day
 * of the period; while it runs nothing is said.
 */
export function periodEndFindings(
  clauseKey: string,
  earned: readonly EarnedLead[],
  days: readonly PlanDay[],
): readonly Finding[] {
  const last = days.slice(-PERIOD_END_RULE.days);
  const [from] = last;
  if (!from || earned.length < PERIOD_END_RULE.least || days.length <= PERIOD_END_RULE.days) return [];
  const late = earned.filter(({ on }) => on >= from.on);
  const planned = weightOf(last) / weightOf(days);
  const pValue = binomialUpperTail(late.length, earned.length, planned);
  const share = late.length / earned.length;
  if (share <= planned || pValue >= PERIOD_END_RULE.significance) return [];
  return [
    {
      code: 'bulk-at-period-end',
      severity: pValue < 0.0001 && share >= 2 * planned ? 'serious' : 'warning',
      numbers: { late: late.length, leads: earned.length, share, planned, pValue, days: last.length },
      ...{
        about: clauseKey,
        leadIds: leadsOf(late),
        otherwise: ['campaign-or-event', 'import-at-month-end'],
      },
    },
  ];
}
