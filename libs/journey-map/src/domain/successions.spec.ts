import fc from 'fast-check';
import { eiIndex, pingPongsOf, repeatsOf, successionsOf, workingTogether } from './successions.js';
import type { Performed } from './successions.js';

const DEPARTMENT: Readonly<Record<string, string>> = {
  ...{ ana: 'MKT', bea: 'MKT', carlo: 'SAL', dora: 'SAL', elio: 'CC' },
};
const log = (text: string): Performed[] =>
  text.split(' ').map((event) => {
    const [activity = '', person = ''] = event.split(':');
    return { activity, person, department: DEPARTMENT[person] ?? '' };
  });

const L1 = log('web:ana mql:bea accept:carlo qualify:carlo won:dora');
const L2 = log('event:ana mql:bea reject:carlo nurture:ana mql:bea accept:dora qualify:dora');
const L3 = log('care:elio mql:bea accept:dora');
const CASES = [L1, L2, L3];
const rework = (events: readonly Performed[]): number =>
  repeatsOf(events.map(({ activity }) => activity)).length;
const pingPongs = (events: readonly Performed[]): number =>
  pingPongsOf(events.map(({ department }) => department)).length;

describe('how work is handed on, on the log of three cases', () => {
  it('counts who gave to whom as P_handover_counts says', () => {
    expect(Object.fromEntries(successionsOf(CASES).persons)).toEqual({
      ...{ 'ana>bea': 3, 'bea>carlo': 2, 'carlo>carlo': 1, 'carlo>dora': 1 },
      ...{ 'carlo>ana': 1, 'bea>dora': 2, 'dora>dora': 1, 'elio>bea': 1 },
    });
  });

  it('counts departments as P_dept_counts says', () => {
    expect(Object.fromEntries(successionsOf(CASES).departments)).toEqual({
      ...{ 'MKT>MKT': 3, 'MKT>SAL': 4, 'SAL>SAL': 3, 'SAL>MKT': 1, 'CC>MKT': 1 },
    });
  });

  it('tells the shares of P_metrics: 10 of 12 to somebody else, 6 of 12 across, E-I 0', () => {
    const { transitions, personShare, crossShare, ei, persons } = successionsOf(CASES);
    expect(transitions).toBe(12);
    expect(personShare).toBeCloseTo(10 / 12, 12);
    expect(crossShare).toBe(0.5);
    expect(ei).toBe(0);
    expect((persons.get('carlo>dora') ?? 0) / transitions).toBeCloseTo(0.083333333333, 10);
  });

  it('is an E-I index of -0.4 for 6 without and 14 within, P_EI_simple', () => {
    expect(eiIndex(6, 14)).toBeCloseTo(-0.4, 12);
    expect(eiIndex(0, 0)).toBe(0);
  });

  it('finds the rework of P_rework: events less distinct activities', () => {
    expect([L1.length, rework(L1)]).toEqual([5, 0]);
    expect([L2.length, rework(L2)]).toEqual([7, 1]);
    expect([L3.length, rework(L3)]).toEqual([3, 0]);
  });

  it('finds one ping-pong in L2, P_pingpong_L2, and none in the others', () => {
    expect(CASES.map(pingPongs)).toEqual([0, 1, 0]);
  });

  it('tells who works together in which share of the cases, P_working_together_per_case', () => {
    const together = Object.fromEntries(
      [...workingTogether(CASES)].map(([pair, share]) => [pair, Number(share.toFixed(4))]),
    );
    expect(together).toEqual({
      ...{ 'ana-bea': 0.6667, 'ana-carlo': 0.6667, 'ana-dora': 0.6667, 'bea-carlo': 0.6667 },
      ...{ 'bea-dora': 1, 'carlo-dora': 0.6667, 'bea-elio': 0.3333, 'dora-elio': 0.3333 },
    });
  });
});

describe('how work is handed on, whatever the log', () => {
  const person = fc.constantFrom(...Object.keys(DEPARTMENT));
  const event = fc.record({ activity: fc.constantFrom('a', 'b', 'c'), person });
  const cases = fc.array(
    fc.array(
      event.map((each) => ({ ...each, department: DEPARTMENT[each.person]! })),
      { maxLength: 9 },
    ),
    { maxLength: 6 },
  );

  it('has one transition less than events in each case, and shares within their bounds', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const { transitions, persons, departments, personShare, crossShare, ei } = successionsOf(all);
        const sum = (counts: ReadonlyMap<string, number>): number =>
          [...counts.values()].reduce((total, count) => total + count, 0);
        expect(transitions).toBe(all.reduce((total, each) => total + Math.max(0, each.length - 1), 0));
        expect([sum(persons), sum(departments)]).toEqual([transitions, transitions]);
        expect(crossShare).toBeLessThanOrEqual(personShare);
        expect(ei).toBeCloseTo(transitions === 0 ? 0 : 2 * crossShare - 1, 12);
      }),
    );
  });

  it('has as much rework as events exceed activities, and no ping-pong in one department', () => {
    fc.assert(
      fc.property(cases, (all) => {
        for (const each of all) {
          expect(rework(each)).toBe(each.length - new Set(each.map(({ activity }) => activity)).size);
          expect(pingPongsOf(each.map(() => 'MKT'))).toEqual([]);
        }
      }),
    );
  });
});
