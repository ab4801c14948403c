import { freeKey, moved, pointerOf, valueAt, withValue } from './places.js';

const draft = {
  clauses: [{ goal: 140, tiers: [{ key: 'a' }, { key: 'b' }] }, { goal: 2 }],
  period: { unit: 'month' },
};

describe('a place in a draft', () => {
  it('is named as a JSON pointer', () => {
    expect(pointerOf(['clauses', 0, 'tiers', 1, 'targetMs'])).toBe('/clauses/0/tiers/1/targetMs');
    expect(pointerOf(['calendars', 'a/b~c'])).toBe('/calendars/a~1b~0c');
  });

  it('is read, also where nothing stands', () => {
    expect(valueAt(draft, ['clauses', 0, 'tiers', 1, 'key'])).toBe('b');
    expect(valueAt(draft, ['clauses', 7, 'tiers', 1])).toBeUndefined();
  });

  it('is written without touching what is not on the way', () => {
    const next = withValue(draft, ['clauses', 0, 'goal'], 150);
    expect(next.clauses[0]).toEqual({ ...draft.clauses[0], goal: 150 });
    expect(next.clauses[1]).toBe(draft.clauses[1]);
    expect(next.period).toBe(draft.period);
    expect(draft.clauses[0]?.goal).toBe(140);
  });

  it('is taken away, so that what is not said is not written', () => {
    expect(withValue({ note: 'x', unit: 'week' }, ['note'], undefined)).toEqual({ unit: 'week' });
  });
});

describe('rows', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, -1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('move from %i by %i', (from, by, order) => {
    expect(moved(['a', 'b', 'c'], from, by)).toEqual(order);
  });

  it('get a key of their own', () => {
    expect(freeKey('row', [])).toBe('row');
    expect(freeKey('row', ['row', 'row-2'])).toBe('row-3');
  });
});
