import { validateTerms } from '#sla';
import { AGREEMENT, ITALIAN_OFFICE, terms } from '../test-support/entries.js';
import type { Version } from './agreement-version.js';
import { chartCells, chartFilter, processMarks } from './conversion-charts.js';
import type { WeekSum } from './revenue-cell.js';
import { mondayOf } from './weeks.js';

const monday = (week: number): string => new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10);
const week = (number: number, on: number, total: number): WeekSum[] => [
  { monday: monday(number), measure: 'left', item: 'mql.on', amount: on },
  { monday: monday(number), measure: 'left', item: 'mql.off', amount: total - on },
];
const addDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const version = (number: number, effectiveOn: string, given: object = {}): Version => ({
  ...{ versionId: `v${number}`, agreementId: AGREEMENT, version: number, title: 'T', effectiveOn },
  ...{ terms: validateTerms(terms(given as never)), calendar: ITALIAN_OFFICE, isEnded: false },
});
const [quota, accept] = terms().clauses;
const raised = { clauses: [{ ...quota, goal: 200 }, accept] };
const faster = {
  clauses: [quota, { ...accept, tiers: [{ key: 'hot', label: 'Hot', when: { all: [] }, targetMs: 60_000 }] }],
};

type Chart = { status: string; centre: number; marks: object[]; points: Record<string, unknown>[] };
const chart = (
  sums: WeekSum[],
  versions: Version[] = [version(1, '2026-01-01')],
  today = monday(30),
  said: { on: string; text: string }[] = [],
): Chart => chartCells(sums, processMarks(versions, said), today)['chart.mql'] as never;

/** The golden share of F_pchart: 320 of 2,000 over ten weeks of 200. */
const golden = Array.from({ length: 10 }, (_, index) => week(index, index % 2 === 0 ? 30 : 34, 200)).flat();

describe('the control chart of a conversion', () => {
  it('has the golden limits F_pchart', () => {
    const { status, centre, points } = chart(golden, undefined, monday(10));
    expect([status, centre]).toEqual(['judging', 0.16]);
    expect(points[0]).toMatchObject({ monday: monday(0), hits: 30, total: 200, signals: [] });
    expect(points[0]?.upper).toBeCloseTo(0.23776888838089433, 12);
    expect(points[0]?.lower).toBeCloseTo(0.08223111161910568, 12);
  });

  it('leaves the running week out, and shows a week in which nobody left', () => {
    const { points } = chart([...week(0, 3, 10), ...week(2, 4, 10), ...week(3, 1, 1)], undefined, monday(3));
    expect(points.map(({ monday: on, rate }) => [on, rate])).toEqual([
      [monday(0), 0.3],
      [monday(1), null],
      [monday(2), 0.4],
    ]);
  });

  it('is collecting below eight weeks, and not there at all without one', () => {
    expect(chart(week(0, 3, 10)).status).toBe('collecting');
    expect(chart([])).toBeUndefined();
  });

  it('computes its limits anew where both sides signed another process, and nowhere else', () => {
    const doubled = Array.from({ length: 10 }, (_, index) => week(10 + index, 64, 200)).flat();
    const sums = [...golden, ...doubled];
    const centres = (versions: Version[]) => [
      ...new Set(chart(sums, versions).points.map(({ centre }) => centre)),
    ];
    expect(centres([version(1, '2026-01-01'), version(2, monday(10), raised)])).toEqual([
      expect.closeTo(0.24, 2),
    ]);
    const marked = [version(1, '2026-01-01'), version(2, monday(10), faster)];
    expect(centres(marked)).toEqual([0.16, 0.32, expect.anything()].slice(0, 2));
    expect(chart(sums, marked).marks).toEqual([{ on: monday(10), version: 2, text: null }]);
  });

  it('computes its limits anew where somebody said that the work is done differently', () => {
    const doubled = Array.from({ length: 10 }, (_, index) => week(10 + index, 64, 200)).flat();
    const text = 'New script for the first call';
    const marked = chart([...golden, ...doubled], undefined, undefined, [{ on: monday(10), text }]);
    expect([...new Set(marked.points.map(({ centre }) => centre))]).toEqual([0.16, 0.32]);
    expect(marked.marks).toEqual([{ on: monday(10), version: null, text }]);
    expect(marked.points.flatMap(({ signals }) => signals)).toEqual([]);
    const late = chart([...golden, ...doubled], undefined, undefined, [{ on: monday(40), text }]);
    expect(late.marks).toEqual([]);
  });

  it('begins anew once where two marks fall into one week, and shows both in the order of their days', () => {
    const doubled = Array.from({ length: 10 }, (_, index) => week(10 + index, 64, 200)).flat();
    const said = [{ on: monday(10), text: 'Call first' }];
    const both = [version(1, '2026-01-01'), version(2, addDay(monday(10)), faster)];
    const { marks, points } = chart([...golden, ...doubled], both, undefined, said);
    expect(marks).toMatchObject([{ text: 'Call first' }, { version: 2 }]);
    expect(new Set(points.map(({ centre }) => centre)).size).toBe(2);
  });

  it('tells a week that fell out of its limits', () => {
    const signals = chart([...golden, ...week(10, 90, 200)], undefined, monday(11)).points.at(-1)?.signals;
    expect(signals).toContain('outside-limits');
  });
});

describe('a mark on the charts', () => {
  it.each([
    ['a goal that was raised', raised, 0],
    ['a faster answer', faster, 1],
    ['another framework', { frameworkVersion: 'meddic-2' }, 1],
  ])('for %s: %#', (_, given, marks) => {
    expect(processMarks([version(1, '2026-01-01'), version(2, '2026-03-01', given)])).toHaveLength(marks);
  });
});

describe('what lies behind a point', () => {
  it('is who left the stage in its week', () => {
    expect(chartFilter('mql', '2026-04-06', 'hits')).toEqual({
      ...{ measure: 'left', items: ['mql.on'] },
      ...{
        day: { from: '2026-04-06', to: '2026-04-12' },
        postedOn: { from: '2026-04-06', to: '2026-04-06' },
      },
    });
    expect(chartFilter('mql', '2026-04-06', 'total')?.items).toEqual(['mql.on', 'mql.off']);
    expect(chartFilter('mql', '2026-04-06', 'rate')).toBeUndefined();
    expect(chartFilter('mql', 'yesterday', 'hits')).toBeUndefined();
  });

  it.each([
    ['2026-04-06', '2026-04-06'],
    ['2026-04-12', '2026-04-06'],
    ['2027-01-01', '2026-12-28'],
  ])('the week of %s begins on %s', (day, begins) => {
    expect(mondayOf(day)).toBe(begins);
  });
});
