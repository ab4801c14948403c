import fc from 'fast-check';
import { RUNNING } from './mark.js';
import { ALL, changesOf, keysOf, OF_CAMPAIGN, OF_CHANNEL, OF_ORIGIN } from './rollup.js';
import type { PlacedMark, RollupRow } from './rollup.js';

const mark = (over: Partial<PlacedMark> = {}): PlacedMark => ({
  ...{ leadId: 'lead', place: 0, kind: 'visit', step: 'mql', other: 'offered', department: '', fate: 'open' },
  ...{
    at: 0,
    day: '2026-03-17',
    bucket: 12,
    seconds: 60,
    channel: 'event',
    origin: 'marketing',
    campaignId: null,
  },
  ...over,
});
const marks = fc.array(
  fc
    .record({
      step: fc.constantFrom('mql' as const, 'sql' as const),
      bucket: fc.constantFrom(RUNNING, 3, 4),
      fate: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
      seconds: fc.nat(100),
      day: fc.constantFrom('2026-01-31', '2026-02-01'),
      channel: fc.constantFrom('event', 'email'),
      campaignId: fc.constantFrom(null, 'fair'),
    })
    .map(mark),
  { maxLength: 12 },
);
/** Every figure of every row, those that come to nothing left out. */
const sumsOf = (rows: readonly RollupRow[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { count, seconds, lost, won, waits, ...key } of rows)
    for (const [figure, n] of Object.entries({ count, seconds, lost, won, ...waits })) {
      const name = `${JSON.stringify(key)} ${figure}`;
      sums[name] = (sums[name] ?? 0) + n;
    }
  return Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));
};

describe('sums of marks', () => {
  it('stand by day and by month, in all, by channel and by origin', () => {
    const keys = keysOf(mark({ fate: '' }));
    expect(keys.map(({ level, item, span, day }) => [level, item, span, day])).toEqual([
      [ALL, '', 'day', '2026-03-17'],
      [ALL, '', 'month', '2026-03-01'],
      [OF_CHANNEL, 'event', 'day', '2026-03-17'],
      [OF_CHANNEL, 'event', 'month', '2026-03-01'],
      [OF_ORIGIN, 'marketing', 'day', '2026-03-17'],
      [OF_ORIGIN, 'marketing', 'month', '2026-03-01'],
    ]);
  });

  it('stand by month alone for a campaign: it is many, and has few leads a day', () => {
    const keys = keysOf(mark({ campaignId: 'fair' })).filter(({ level }) => level === OF_CAMPAIGN);
    expect(keys.map(({ item, span, day }) => [item, span, day])).toEqual([['fair', 'month', '2026-03-01']]);
  });

  it('stand by campaign where there is one, and by day alone while they run', () => {
    const keys = keysOf(mark({ campaignId: 'fair', bucket: RUNNING, fate: '' }));
    expect(keys.map(({ level, span, item }) => [level, span, item])).toEqual([
      [ALL, 'running', ''],
      [OF_CHANNEL, 'running', 'event'],
      [OF_ORIGIN, 'running', 'marketing'],
      [OF_CAMPAIGN, 'running', 'fair'],
    ]);
  });

  it('tell beside how many and how long what became of the leads, and how many took how long', () => {
    const visits = [
      mark({ fate: 'lost' }),
      mark({ fate: 'won', bucket: 14 }),
      mark(),
      mark({ bucket: RUNNING }),
    ];
    const told = changesOf(visits, []).filter(({ level, span }) => level === ALL && span !== 'month');
    expect(told.map(({ span, count, lost, won, waits }) => ({ span, count, lost, won, waits }))).toEqual([
      { span: 'day', count: 3, lost: 1, won: 1, waits: { 12: 2, 14: 1 } },
      { span: 'running', count: 1, lost: 0, won: 0, waits: {} },
    ]);
    const [held] = changesOf([mark({ kind: 'held', fate: '', bucket: 0 })], []);
    expect(held).toMatchObject({ count: 1, seconds: 60, waits: {} });
  });

  it('change by what came less what went: one after the other is both at once', () => {
    fc.assert(
      fc.property(marks, marks, marks, (first, second, third) => {
        const apart = [...changesOf(second, first), ...changesOf(third, second)];
        expect(sumsOf(apart)).toEqual(sumsOf(changesOf(third, first)));
        expect(changesOf(first, first)).toEqual([]);
      }),
    );
  });

  it('hold every mark once in each level of days, as often as in months', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const rows = changesOf(all, []);
        const count = (span: string): number =>
          rows
            .filter((row) => row.level === ALL && row.span === span && row.kind === 'visit')
            .reduce((sum, row) => sum + row.count, 0);
        expect(count('day')).toBe(count('month'));
        expect(count('day') + count('running')).toBe(all.length);
      }),
    );
  });
});
