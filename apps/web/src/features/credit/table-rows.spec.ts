import type { CreditReport, CreditRow, SpendSummary } from './credit-types.js';
import { returnOf, tableRows } from './table-rows.js';

const rowOf = (channel: string, amount: string, campaignId: string | null = null): CreditRow => ({
  ...{ channel, amount, conversions: 1, campaignId, campaign: campaignId, assetId: null, asset: null },
});
const NONE = { conversions: 0, amount: '0.00' };

const reportOf = (by: CreditReport['by'], ...models: readonly CreditRow[][]): CreditReport =>
  ({
    by,
    influenced: models[0] ?? [],
    models: models.map((credited) => ({
      won: { credited, untouched: NONE },
      pending: { credited: [], untouched: NONE },
    })),
  }) as unknown as CreditReport;

const spendBy = (by: 'channel' | 'campaign', rows: Readonly<Record<string, string>>): SpendSummary =>
  ({
    by,
    rows: Object.entries(rows).map(([key, amount]) => ({
      ...{ key: key === '' ? null : key, amount, own: [], unconverted: [] },
      campaign: by === 'campaign' && key !== '' ? { id: key, name: `The ${key}` } : null,
    })),
  }) as unknown as SpendSummary;

describe('the rows of a credit report', () => {
  it('hold what any model credits, the most first, and nothing where a model credits nothing', () => {
    const report = reportOf('channel', [rowOf('email', '10.00')], [rowOf('event', '90.00')]);
    const rows = tableRows({ report, state: 'won', spend: undefined });
    expect(rows.map(({ channel, cells }) => [channel, cells.map((cell) => cell?.amount ?? null)])).toEqual([
      ['event', [null, '90.00']],
      ['email', ['10.00', null]],
    ]);
    expect(rows.map(({ spend, met }) => [spend, met?.amount])).toEqual([
      [null, undefined],
      [null, '10.00'],
    ]);
  });

  it('show what cost money and is credited with nothing, last', () => {
    const report = reportOf('channel', [rowOf('email', '10.00')]);
    const spend = spendBy('channel', { event: '500.00' });
    expect(
      tableRows({ report, state: 'won', spend }).map(({ channel, spend: cost }) => [channel, cost?.kind]),
    ).toEqual([
      ['email', 'none'],
      ['event', 'known'],
    ]);
  });

  it('give the cost of a campaign to its row, and to none where it has several', () => {
    const report = reportOf('campaign', [
      ...[rowOf('email', '3.00', 'fair'), rowOf('event', '2.00', 'fair')],
      ...[rowOf('email', '1.00', 'letter'), rowOf('direct', '0.50')],
    ]);
    const spend = spendBy('campaign', { fair: '10.00', letter: '5.00', '': '7.00', poster: '9.00' });
    const rows = tableRows({ report, state: 'won', spend });
    expect(rows.map(({ campaign, spend: cost }) => [campaign, cost?.kind])).toEqual([
      ['fair', 'shared'],
      ['fair', 'shared'],
      ['letter', 'known'],
      [null, 'shared'],
      ['The poster', 'known'],
    ]);
  });

  it.each([
    { by: 'asset', state: 'won', because: 'nobody says what an asset cost' },
    { by: 'channel', state: 'pending', because: 'what is not won brought nothing back yet' },
  ] as const)('of $state deals by $by have no cost: $because', ({ by, state }) => {
    const report = reportOf(by, [rowOf('email', '10.00')]);
    const rows = tableRows({ report, state, spend: spendBy('channel', { email: '1.00', event: '2.00' }) });
    expect(rows.filter(({ spend }) => spend !== null)).toEqual([]);
  });
});

describe('what came back', () => {
  const sum = (amount: string, unconverted: { currency: string; amount: string }[] = []) => ({
    ...{ amount, unconverted, own: [] },
  });

  it.each([
    { amount: '100000.00', spend: sum('20000.00'), back: { roas: 5, roi: 4 }, because: 'the worked value' },
    { amount: '0.00', spend: sum('20.00'), back: { roas: 0, roi: -1 }, because: 'all of it is gone' },
    { amount: '10.00', spend: sum('0.00'), back: null, because: 'nothing was spent' },
    {
      amount: '10.00',
      spend: sum('5.00', [{ currency: 'USD', amount: '3.00' }]),
      back: null,
      because: 'part of the cost has no rate',
    },
  ])('of $amount is $back: $because', ({ amount, spend, back }) => {
    expect(returnOf(amount, spend)).toEqual(back);
  });
});
