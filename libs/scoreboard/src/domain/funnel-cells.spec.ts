import { funnelCells, funnelFilter } from './funnel-cells.js';
import type { FunnelSum } from './funnel-cells.js';

const sum = (measure: string, item: string, amount: number, given: Partial<FunnelSum> = {}): FunnelSum => ({
  ...{ measure, item, amount, channel: '', currency: '' },
  ...given,
});

const period = { from: '2026-04-01', to: '2026-04-30' };

describe('the cells of the funnel', () => {
  it('show every stage, also those nobody is in', () => {
    const cells = funnelCells([], 'EUR');
    expect(cells).toMatchObject({
      'now.inquiry': 0,
      'entered.lost': 0,
      'deals.won': 0,
      'dealValue.lost': 0,
      'revenue.won': 0,
    });
    expect(Object.keys(cells).filter((cell) => /^(rejected|channel)\./.test(cell))).toEqual([]);
  });

  const laws: { sums: FunnelSum[]; cells: Record<string, number>; because: string }[] = [
    { sums: [sum('population', 'mql', 3)], cells: { 'now.mql': 3 }, because: 'a level stands' },
    {
      sums: [
        sum('entered', 'mql', 3, { channel: 'event' }),
        sum('entered', 'mql', 4, { channel: 'partner.north' }),
      ],
      cells: { 'entered.mql': 7, 'channel.event.mql': 3, 'channel.partner.north.mql': 4 },
      because: 'one sum feeds the whole and its channel',
    },
    {
      sums: [sum('won.value', '', 100, { currency: 'EUR' }), sum('won.value', '', 7, { currency: 'USD' })],
      cells: { 'revenue.won': 100, 'revenue.won.USD': 7 },
      because: 'currencies are never added',
    },
    {
      sums: [sum('deal.value', 'proposal', 5, { currency: 'USD' })],
      cells: { 'dealValue.proposal': 0, 'dealValue.proposal.USD': 5 },
      because: 'another currency has a cell of its own',
    },
    {
      sums: [sum('rejected', 'BAD_DATA', 2)],
      cells: { 'rejected.BAD_DATA': 2 },
      because: 'reasons come as they are given',
    },
    { sums: [sum('attempt', 'call', 2)], cells: {}, because: 'not every measure is on the board' },
  ];
  it.each(laws)('are $cells, because $because', ({ sums, cells }) => {
    expect(funnelCells(sums, 'EUR')).toEqual({ ...funnelCells([], 'EUR'), ...cells });
  });

  it.each([
    ['now.mql', { measure: 'population', item: 'mql' }],
    ['entered.mql', { measure: 'entered', item: 'mql', day: period }],
    ['channel.partner.north.mql', { measure: 'entered', channel: 'partner.north', item: 'mql', day: period }],
    ['dealValue.proposal', { measure: 'deal.value', item: 'proposal', currency: 'EUR' }],
    ['dealValue.proposal.USD', { measure: 'deal.value', item: 'proposal', currency: 'USD' }],
    ['revenue.won', { measure: 'won.value', currency: 'EUR', day: period }],
    ['revenue.won.USD', { measure: 'won.value', currency: 'USD', day: period }],
  ])('say of %s what lies behind it', (cell, filter) => {
    expect(funnelFilter(cell, period, 'EUR')).toEqual(filter);
  });

  it.each(['period', 'currency', 'nowmql', 'now', 'channel.event', 'revenue.won.lost', ''])(
    'know no figure called “%s”',
    (cell) => {
      expect(funnelFilter(cell, period, 'EUR')).toBeUndefined();
    },
  );
});
