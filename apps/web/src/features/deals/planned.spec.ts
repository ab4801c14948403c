import { fresh, moved, wishOf, withTemplate } from './planned.js';

const names = (planned: readonly { readonly name: string }[]): string[] => planned.map(({ name }) => name);
const plan = ['a', 'b', 'c'].map((name) => fresh(name, name));

describe('the steps of a plan in the form', () => {
  it.each([
    [0, 1, ['b', 'a', 'c'], 'it goes one down'],
    [2, -1, ['a', 'c', 'b'], 'it goes one up'],
    [0, -1, ['a', 'b', 'c'], 'nothing stands above the first'],
    [2, 1, ['a', 'b', 'c'], 'nothing stands below the last'],
    [7, 1, ['a', 'b', 'c'], 'there is no such step'],
  ] as const)('step %i moved by %i: %j, because %s', (from, by, order, _because) => {
    expect(names(moved(plan, from, by))).toEqual(order);
  });

  it('take from the template what is not there already, each row with a key of its own', () => {
    const steps = ['b', 'd', 'e'].map((name) => ({ name, afterDays: null }));
    const after = withTemplate(plan, { steps, isShipped: false }, 'k');
    expect(names(after)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(new Set(after.map(({ key }) => key)).size).toBe(5);
  });

  it('are sent with their ids where they have one, and nothing said as null', () => {
    const known = { ...fresh('x', ' Trial '), id: 'x', expectedOn: '2026-03-01' };
    expect(wishOf([known, fresh('y', 'Signature')])).toEqual({
      steps: [
        { id: 'x', name: 'Trial', ownerId: null, personId: null, expectedOn: '2026-03-01' },
        { name: 'Signature', ownerId: null, personId: null, expectedOn: null },
      ],
    });
  });
});
