import { chartsOf, lastSignal, stagesUnder } from './conversion-cells.js';
import type { ChartCell, ChartPoint } from './conversion-cells.js';

const point = (monday: string, ...signals: string[]): ChartPoint => ({
  ...{ monday, hits: 1, total: 2, rate: 0.5, lower: 0, upper: 1, centre: 0.5, signals },
});
const chart = (points: ChartPoint[]): ChartCell => ({
  ...{ key: 'mql', status: 'judging', centre: 0.5, marks: [], points },
});

describe('the charts of conversion', () => {
  it('stand in the order of the track, whatever the order of the cells', () => {
    const empty = { status: 'collecting', centre: null, marks: [], points: [] };
    const cells = { 'chart.sql': empty, 'chart.inquiry': empty, title: 'T', 'chart.mql': empty };
    expect(chartsOf(cells).map(({ key }) => key)).toEqual(['inquiry', 'mql', 'sql']);
  });

  it('tell the last week that broke a rule', () => {
    const points = [
      point('2026-03-02', 'outside-limits'),
      point('2026-03-09', 'eight-on-one-side'),
      point('2026-03-16'),
    ];
    expect(lastSignal(chart(points))).toEqual({ rule: 'eight-on-one-side', monday: '2026-03-09' });
  });

  it.each([
    [[point('2026-03-02')], 'no week broke one'],
    [[], 'there is no week'],
    [
      [point('2026-01-05', 'outside-limits'), ...Array.from({ length: 8 }, () => point('2026-03-02'))],
      'the one that did is no news any more',
    ],
  ])('tell none where %#: %s', (points) => {
    expect(lastSignal(chart(points))).toBeNull();
  });
});

describe('the chart of a stage', () => {
  const accept = { key: 'accept', kind: 'duty.accept' };
  const taken = { key: 'taken', kind: 'quota.quality', measure: 'acceptance' };
  const good = { key: 'good', kind: 'quota.quality', measure: 'sql' };
  const decide = { key: 'decide', kind: 'duty.decide' };
  it.each([
    { clauses: [accept, taken], under: [['taken', 'mql']], because: 'quality says what conversion means' },
    {
      clauses: [accept, decide],
      under: [
        ['accept', 'mql'],
        ['decide', 'sal'],
      ],
      because: 'else whoever decides answers',
    },
    {
      clauses: [good, decide, accept],
      under: [
        ['accept', 'mql'],
        ['good', 'sal'],
      ],
      because: 'each is shown once',
    },
    {
      clauses: [{ key: 'volume', kind: 'quota.volume' }],
      under: [],
      because: 'volume says nothing of conversion',
    },
  ])('stands under the promise that weighs it: $because', ({ clauses, under }) => {
    expect([...stagesUnder(clauses)]).toEqual(under);
  });
});
