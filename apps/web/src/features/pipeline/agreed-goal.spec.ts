import type { Terms } from '../../api/types.js';
import { agreedGoal } from './agreed-goal.js';

describe('the goal of the agreement', () => {
  const goal = { minor: 5_000_000, currency: 'EUR' };
  it.each([
    {
      unit: 'quarter',
      firstMonth: 1,
      firstDay: 1,
      revenueGoal: goal,
      told: 5_000_000,
      because: 'a quarter of the calendar',
    },
    {
      unit: 'quarter',
      firstMonth: 4,
      firstDay: 1,
      revenueGoal: goal,
      told: 5_000_000,
      because: 'a year from April on',
    },
    { unit: 'quarter', firstMonth: 2, firstDay: 1, revenueGoal: goal, told: null, because: 'other quarters' },
    {
      unit: 'quarter',
      firstMonth: 1,
      firstDay: 15,
      revenueGoal: goal,
      told: null,
      because: 'from the middle of a month',
    },
    {
      unit: 'month',
      firstMonth: 1,
      firstDay: 1,
      revenueGoal: goal,
      told: null,
      because: 'a goal of a month',
    },
    {
      unit: 'quarter',
      firstMonth: 1,
      firstDay: 1,
      revenueGoal: { ...goal, currency: 'USD' },
      told: null,
      because: 'dollars',
    },
    {
      unit: 'quarter',
      firstMonth: 1,
      firstDay: 1,
      revenueGoal: undefined,
      told: null,
      because: 'none agreed',
    },
  ])('is $told: $because', ({ unit, firstMonth, firstDay, revenueGoal, told }) => {
    const terms = {
      period: { unit, firstMonth, firstDay },
      ...(revenueGoal && { revenueGoal }),
    } as unknown as Terms;
    expect(agreedGoal(terms, 'EUR')).toBe(told);
  });
});
