import type { Terms } from '../../api/types.js';

/**
 * What these terms say of the revenue of a quarter, in minor units; null where they say nothing, say it in another currency, or where
 * their periods are no quarters of the calendar: a goal is never converted, nor cut into parts.
 */
export function agreedGoal({ revenueGoal, period }: Terms, currency: string): number | null {
  const isQuarter = period.unit === 'quarter' && period.firstDay === 1 && (period.firstMonth - 1) % 3 === 0;
  return isQuarter && revenueGoal?.currency === currency ? revenueGoal.minor : null;
}
