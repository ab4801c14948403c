import fc from 'fast-check';
import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import { judgeTrace, linesOf, totalOfLines } from '#sla';
import type { ClauseStanding } from '#sla';
import { BEGIN, END, randomPasts } from '../test-support/random-past.js';
import { randomTerms } from '../test-support/random-terms.js';
import { DraftPast } from './draft-past.js';
import { LeadTracing } from './trace-leads.js';

const calendars = { default: ALWAYS_OPEN('Europe/Rome') };
const calendar = compileCalendar(calendars.default, { from: BEGIN, to: END });
const WHOLE = { from: BEGIN, to: END, asOf: END };

function figureOf(standing: ClauseStanding): { readonly part: number; readonly whole: number | null } {
  if (standing.family === 'duty') return { part: standing.met, whole: standing.sample };
  if (standing.family === 'quota') return { part: standing.actual, whole: null };
  return { part: standing.good, whole: standing.of };
}

describe('the lines behind the figures of a rehearsal', () => {
  it('add up to each of them, whatever happened and whatever is tried', () => {
    fc.assert(
      fc.property(randomPasts, randomTerms, ({ leads, dictionary }, terms) => {
        const tracing = new LeadTracing(new DraftPast({ terms, calendars }), WHOLE, dictionary.values);
        for (const lead of leads) tracing.add(lead);
        const trace = tracing.seal();
        judgeTrace(trace, terms, calendar).clauses.forEach(({ key, periods }, index) => {
          const { kind } = terms.clauses[index]!;
          for (const { period, standing } of periods)
            expect(totalOfLines(kind, linesOf(trace, terms, key, period))).toEqual(figureOf(standing));
        });
      }),
      { numRuns: 60 },
    );
  });
});
