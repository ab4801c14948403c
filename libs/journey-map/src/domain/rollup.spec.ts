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
      bucket: fc.constantFrom(RUNNING, 3),
      seconds: fc.nat(100),
      day: fc.constantFrom('2026-01-31', '2026-02-01'),
      channel: fc.constantFrom('event', 'email'),
      campaignId: fc.constantFrom(null, 'fair'),
    })
    .map(mark),
  { maxLength: 12 },
);
const sumsOf = (rows: readonly RollupRow[]): Record<string, [number, number]> => {
  const sums: Record<string, [number, number]> = {};
  for (const { count, seconds, ...key } of rows) {
    const [n, s] = sums[JSON.stringify(key)] ?? [0, 0];
    sums[JSON.stringify(key)] = [n + count, s + seconds];
  }
  return Object.fromEntries(Object.entries(sums).filter(([, [n, s]]) => n !== 0 || s !== 0));
};

describe('sums of marks', () => {
  it('stand by day and by month, in all, by channel and by origin', () => {
    const keys = keysOf(mark({ fate: '' }));
    expect(keys.map(({ level, item, span, day }) => [level, item, span, day])).toEqual([
      [ALL, '', 'day', '2026-03-17'],
      [OF_CHANNEL, 'event', 'day', '2026-03-17'],
      [OF_ORIGIN, 'marketing', 'day', '2026-03-17'],
      [ALL, '', 'month', '2026-03-01'],
      [OF_CHANNEL, 'event', 'month', '2026-03-01'],
      [OF_ORIGIN, 'marketing', 'month', '2026-03-01'],
    ]);
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

  it('tell what became of the lead beside the time, with no seconds of its own', () => {
    const told = keysOf(mark({ fate: 'lost', bucket: RUNNING })).filter(({ level }) => level === ALL);
    expect(told.map(({ kind, other, span, seconds }) => [kind, other, span, seconds])).toEqual([
      ['visit', 'offered', 'running', 60],
      ['fate', 'lost', 'day', 0],
      ['fate', 'lost', 'month', 0],
    ]);
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
