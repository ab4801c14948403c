import { newcomersOf } from './newcomers.js';

interface Alert {
  readonly code: string;
  readonly burn: number;
}
const keyOf = ({ code }: Alert): string => code;
const goal: Alert = { code: 'goal-changed', burn: 0 };
const burning: Alert = { code: 'budget-burning', burn: 2 };

describe('what is told to those who listen', () => {
  const first = { keys: [goal.code], came: [] };

  it('is nothing of what was there at first', () => {
    expect(newcomersOf(first, [goal], keyOf)).toBe(first);
  });

  it('is whatever comes, once, however its figures move afterwards', () => {
    const later = newcomersOf(first, [goal, burning], keyOf);
    expect(later.came).toEqual([burning]);
    expect(newcomersOf(later, [goal, { ...burning, burn: 3 }], keyOf)).toBe(later);
  });

  it('is not told again because something else went', () => {
    const later = newcomersOf(first, [goal, burning], keyOf);
    expect(newcomersOf(later, [burning], keyOf).came).toBe(later.came);
  });

  it('is told anew where it went and came back', () => {
    const gone = newcomersOf(newcomersOf(first, [goal, burning], keyOf), [goal], keyOf);
    const again = { ...burning, burn: 9 };
    expect(newcomersOf(gone, [goal, again], keyOf).came).toEqual([again]);
  });
});
