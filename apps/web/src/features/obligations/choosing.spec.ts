import { isWaivable, mayWaive, rangeOf, splitAt } from './choosing.js';

const OF_SALES = { owedBy: 'sales', owedTo: 'marketing' } as const;
const OF_MARKETING = { owedBy: 'marketing', owedTo: 'sales' } as const;

describe('excusing a promise', () => {
  it.each([
    { status: 'pending', corrected: null, can: true, because: 'it runs' },
    { status: 'breached', corrected: null, can: true, because: 'a breach can be forgiven' },
    { status: 'breached', corrected: 'met', can: true, because: 'what became known is no forgiveness' },
    { status: 'breached', corrected: 'excused', can: false, because: 'it is forgiven already' },
    { status: 'met', corrected: null, can: false, because: 'it was kept' },
    { status: 'excused', corrected: null, can: false, because: 'it is excused already' },
    { status: 'cancelled', corrected: null, can: false, because: 'nobody owes it' },
  ] as const)('is possible: $can for $status ($corrected), because $because', ({ can, ...owed }) => {
    expect(isWaivable(owed)).toBe(can);
  });

  it.each([
    { signs: ['marketing'], duty: OF_SALES, may: true, because: 'it was promised to marketing' },
    { signs: ['sales'], duty: OF_SALES, may: false, because: 'nobody forgives themselves' },
    { signs: ['leadership'], duty: OF_SALES, may: true, because: 'leadership answers for both' },
    { signs: ['marketing'], duty: OF_MARKETING, may: false, because: 'the same the other way round' },
    { signs: ['sales'], duty: OF_MARKETING, may: true, because: 'it was promised to sales' },
    { signs: ['care'], duty: OF_SALES, may: false, because: 'a third side has no part in it' },
    {
      signs: ['marketing'],
      duty: { owedBy: 'marketing', owedTo: 'marketing' } as const,
      may: false,
      because: 'what a side owes itself is excused by leadership alone',
    },
  ])('is offered to $signs: $may, because $because', ({ signs, duty, may }) => {
    const actions = ['obligation.waive', ...signs.map((side) => `agreement.sign.${side}`)];
    expect(mayWaive(actions, duty)).toBe(may);
    expect(mayWaive(actions.slice(1), duty)).toBe(false);
  });

  const owed = (status: 'pending' | 'breached', dueAt: string) => ({ status, dueAt });

  it.each([
    {
      each: owed('pending', '2026-11-02T13:00:00.000Z'),
      isRunning: true,
      because: 'the deadline is still to come',
    },
    {
      each: owed('pending', '2026-11-02T12:00:00.000Z'),
      isRunning: true,
      because: 'the deadline itself is in time',
    },
    {
      each: owed('pending', '2026-11-02T11:59:59.999Z'),
      isRunning: false,
      because: 'it has passed, told or not',
    },
    { each: owed('breached', '2026-11-02T13:00:00.000Z'), isRunning: false, because: 'what was told stays' },
  ])('before the deadline: $isRunning, because $because', ({ each, isRunning }) => {
    const split = splitAt([each], Date.parse('2026-11-02T12:00:00.000Z'));
    expect(split).toEqual(isRunning ? { running: [each], over: [] } : { running: [], over: [each] });
  });
});

describe('a stretch of rows', () => {
  const ids = ['a', 'b', 'c', 'd'];

  it.each([
    { from: 'b', to: 'd', range: ['b', 'c', 'd'], because: 'both ends belong to it' },
    { from: 'd', to: 'b', range: ['b', 'c', 'd'], because: 'the direction does not matter' },
    { from: 'c', to: 'c', range: ['c'], because: 'it begins where it ends' },
    { from: null, to: 'c', range: ['c'], because: 'nothing was chosen before' },
    { from: 'gone', to: 'c', range: ['c'], because: 'what was chosen before is no longer listed' },
  ])('from $from to $to is $range, because $because', ({ from, to, range }) => {
    expect(rangeOf(ids, from, to)).toEqual(range);
  });
});
