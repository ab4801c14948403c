import { marked } from '#sla';
import type { RehearsedClause, RehearsedTerms } from '#sla';
import { bothMarks, countOutcomes, leadsWith } from './outcome-leads.js';

/** Indices of the states of a duty, as marks have them. */
const [PENDING, MET, BREACHED] = [0, 1, 2];
const mark = (...outcomes: number[]): number => outcomes.reduce(marked, 0);

const clause = { key: 'accept', kind: 'duty.accept' } as RehearsedClause;
const terms = (...marks: number[]): RehearsedTerms => ({
  ...{ clauses: [clause], marks: new Map([['accept', Uint32Array.from(marks)]]) },
});

const WAS = terms(mark(MET), mark(BREACHED), 0, mark(MET, MET));
const REHEARSED = terms(mark(BREACHED), mark(BREACHED), mark(PENDING), mark(MET, BREACHED));

describe('the leads behind the numbers of a rehearsal', () => {
  it('are counted once each by outcome, so that a number is as long as its list', () => {
    const [counts] = countOutcomes(REHEARSED, WAS);
    expect(counts).toMatchObject({
      ...{ was: { met: 2, breached: 1, pending: 0 }, rehearsed: { met: 1, breached: 3, pending: 1 } },
    });
    const marks = bothMarks(REHEARSED, WAS, 'accept')!;
    for (const side of ['was', 'rehearsed'] as const)
      for (const [outcome, count] of Object.entries(counts![side]!))
        expect(leadsWith(marks, { of: side, outcome }, { from: 0, limit: 10 })).toMatchObject({
          total: count,
        });
  });

  it('are listed page by page with what they came to on both sides', () => {
    const marks = bothMarks(REHEARSED, WAS, 'accept')!;
    const page = leadsWith(marks, { of: 'rehearsed', outcome: 'breached' }, { from: 1, limit: 2 });
    expect(page).toEqual({
      total: 3,
      leads: [
        { lead: 1, was: { breached: 1 }, rehearsed: { breached: 1 } },
        { lead: 3, was: { met: 2 }, rehearsed: { met: 1, breached: 1 } },
      ],
    });
  });

  it('have nothing beside them where nothing is compared, and none for a clause nobody rehearsed', () => {
    expect(countOutcomes(REHEARSED, null)).toMatchObject([{ was: null }]);
    expect(bothMarks(REHEARSED, WAS, 'contact')).toBeNull();
  });
});
