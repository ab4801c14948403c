import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { lifeTable } from './life-table.js';
import type { Waiting } from './life-table.js';

const done = (time: number, cause = 'done'): Waiting => ({ time, cause });
const open = (time: number): Waiting => ({ time, cause: null });

describe('a life table', () => {
  it('lists the times at which something ended, with those at risk just before', () => {
    const { rows, causes } = lifeTable([done(5), open(2), done(1), done(5, 'gone'), open(9)]);
    expect(causes).toEqual(['done', 'gone']);
    expect(rows).toEqual([
      { time: 1, atRisk: 5, exits: 1, exitsBy: [1, 0] },
      { time: 5, atRisk: 3, exits: 2, exitsBy: [1, 1] },
    ]);
  });

  it.each([
    { cases: [done(3), open(3)], atRisk: 2, because: 'a case censored at the very time was still at risk' },
    { cases: [open(2.999), done(3)], atRisk: 1, because: 'one censored before was not' },
    { cases: [done(3), done(7)], atRisk: 2, because: 'one that ends later still is' },
  ])('has $atRisk at risk, because $because', ({ cases, atRisk }) => {
    expect(lifeTable(cases).rows[0]?.atRisk).toBe(atRisk);
  });

  it('is empty without an exit', () => {
    expect(lifeTable([])).toEqual({ causes: [], rows: [] });
    expect(lifeTable([open(1), open(2)]).rows).toEqual([]);
    expect(lifeTable([{ ...done(1), count: 0 }])).toEqual({ causes: [], rows: [] });
  });

  const cases = fc.array(
    fc.record({ time: fc.nat(12), cause: fc.constantFrom('accepted', 'rejected', null), count: fc.nat(3) }),
  );

  it('takes a count for so many equal cases', () => {
    fc.assert(
      fc.property(cases, (counted) => {
        const one = ({ time, cause }: Waiting): Waiting => ({ time, cause });
        const spelledOut = counted.flatMap((some) => Array.from({ length: some.count }, () => one(some)));
        expect(lifeTable(counted)).toEqual(lifeTable(spelledOut));
      }),
    );
  });

  it('has in each row what a recount of the cases gives, whatever their order', () => {
    fc.assert(
      fc.property(cases, (counted) => {
        const weigh = (some: readonly Waiting[]): number =>
          some.reduce((sum, { count = 1 }) => sum + count, 0);
        const { rows } = lifeTable([...counted].reverse());
        const ends = new Set(
          counted.filter(({ cause, count }) => cause !== null && count > 0).map(({ time }) => time),
        );
        expect(rows.map(({ time }) => time)).toEqual([...ends].sort((one, other) => one - other));
        for (const { time, atRisk, exits } of rows) {
          expect(atRisk).toBe(weigh(counted.filter((some) => some.time >= time)));
          expect(exits).toBe(weigh(counted.filter((some) => some.time === time && some.cause !== null)));
        }
      }),
    );
  });

  it('is refused for a time before the start or half a case', () => {
    expect(refusal(() => lifeTable([done(-1)]))).toBe('statistics/negative');
    expect(refusal(() => lifeTable([done(NaN)]))).toBe('statistics/negative');
    expect(refusal(() => lifeTable([{ ...done(1), count: 0.5 }]))).toBe('statistics/not-a-count');
  });
});
