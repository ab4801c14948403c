import type { DutyFigures, QuotaFigures } from '#contracts';
import { bySide, pairsOf, rowsOf } from './figure-rows.js';

const quota = (of: Partial<QuotaFigures> = {}): QuotaFigures => ({
  ...{ family: 'quota', clauseKey: 'volume', kind: 'quota.volume', owedBy: 'marketing', isKept: false },
  ...{ keptShare: 0.1, goal: 20, carriedIn: 0, provisional: 0, counted: 2, disputed: 1, reversed: 0 },
  ...{ actual: 2, adjusted: 0, share: null, sample: null },
  ...of,
});
const duty = (of: Partial<DutyFigures> = {}): DutyFigures => ({
  ...{ family: 'duty', clauseKey: 'accept', kind: 'duty.accept', owedBy: 'sales', isKept: false },
  ...{ keptShare: 0.5, objective: 0.9, pending: 0, met: 1, breached: 1, excused: 0, cancelled: 0 },
  ...{ rate: 0.5, correctedRate: 0.5 },
  ...of,
});
const keysOf = (...columns: Parameters<typeof rowsOf>[0]): string[] => rowsOf(columns).map(({ key }) => key);

describe('the figures of a promise', () => {
  const laws = [
    {
      columns: [quota()],
      keys: ['goal', 'actual', 'counted', 'provisional', 'disputed', 'reversed'],
      because: 'what was never carried or adjusted need not be told',
    },
    {
      columns: [quota({ carriedIn: 3, adjusted: -1 })],
      keys: ['goal', 'carriedIn', 'actual', 'counted', 'provisional', 'disputed', 'reversed', 'adjusted'],
      because: 'what was carried and adjusted is',
    },
    {
      columns: [quota({ kind: 'quota.mix', share: 0.3, sample: 40 })],
      keys: ['goal', 'share', 'sample', 'counted', 'provisional', 'disputed', 'reversed'],
      because: 'a promise of a share is about that share, and what it rests on',
    },
    {
      columns: [duty(), duty({ excused: 1 })],
      keys: ['objective', 'rate', 'correctedRate', 'met', 'breached', 'excused'],
      because: 'what one of two moments knows is told of both',
    },
    { columns: [], keys: [], because: 'nothing is known' },
  ];
  test.each(laws)('are $keys, because $because', ({ columns, keys }) => {
    expect(keysOf(...columns)).toEqual(keys);
  });

  it('differ by the last less the first, with its sign, and not at all where one is missing', () => {
    const rows = rowsOf([quota(), quota({ counted: 3, disputed: 0, share: 0.2 })]);
    const differences = Object.fromEntries(rows.map(({ key, difference }) => [key, difference]));
    expect(differences).toMatchObject({ counted: 1, disputed: -1, goal: 0 });
    expect(rowsOf([undefined, duty()])[0]?.difference).toBeNull();
  });

  it.each([
    ['quota.volume', 'goal', 'amount'],
    ['quota.value', 'counted', 'amount'],
    ['quota.mix', 'goal', 'share'],
    ['quota.quality', 'sample', 'count'],
  ])('of %s are told with %s in the unit %s', (kind, key, unit) => {
    expect(rowsOf([quota({ kind })]).find((row) => row.key === key)).toMatchObject({ unit });
  });
});

describe('two readings of a period', () => {
  it('have the promises of marketing first', () => {
    expect(bySide([duty(), quota()])).toEqual([quota(), duty()]);
  });

  it('stand side by side promise by promise, also one that was agreed on between them', () => {
    const pairs = pairsOf([quota()], [quota({ counted: 3 }), duty()]);
    expect(pairs).toEqual([
      { key: 'volume', columns: [quota(), quota({ counted: 3 })] },
      { key: 'accept', columns: [undefined, duty()] },
    ]);
  });
});
