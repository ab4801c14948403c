import { registryChanges } from './registry-change.js';

const FAIR = { name: 'Fair', state: 'planned', goal: 'Meet Anna Neri', budgetMinor: 100_00 };
const FIELDS = ['name', 'state', 'goal', 'budgetMinor'] as const;

describe('what changed in the registry', () => {
  it.each([
    [{}, [], 'the same is no change'],
    [{ state: 'running' }, [{ field: 'state', before: 'planned', after: 'running' }], 'it is a code'],
    [{ goal: 'Sell' }, [{ field: 'goal', before: null, after: null }], 'words stay where they are'],
    [
      { budgetMinor: null, name: 'Big fair' },
      [
        { field: 'name', before: 'Fair', after: 'Big fair' },
        { field: 'budgetMinor', before: 100_00, after: null },
      ],
      'each field is told, in one order',
    ],
  ])('with %o is %j, because %s', (change, told, _because) => {
    expect(registryChanges<object>(FAIR, { ...FAIR, ...change }, FIELDS as never)).toEqual(told);
  });
});
