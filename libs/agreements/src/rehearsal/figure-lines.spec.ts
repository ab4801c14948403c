import fc from 'fast-check';
import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import { judgeTrace, linesOf, pageOfLines } from '#sla';
import type { ClauseStanding, FigureLine } from '#sla';
import { BEGIN, END, randomPasts } from '../test-support/random-past.js';
import { randomTerms } from '../test-support/random-terms.js';
import { DraftPast } from './draft-past.js';
import { LeadTracing } from './trace-leads.js';

const calendars = { default: ALWAYS_OPEN('Europe/Rome') };
const calendar = compileCalendar(calendars.default, { from: BEGIN, to: END });
const WHOLE = { from: BEGIN, to: END, asOf: END };

const EVERYTHING = { outcome: null, from: 0, limit: Number.POSITIVE_INFINITY };

const sumOf = (lines: readonly FigureLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

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
          for (const { period, standing } of periods) {
            const each = linesOf(trace, terms, key, period);
            const page = (wanted: object) => pageOfLines(kind, each, { ...EVERYTHING, ...wanted });
            const all = page({});
            expect({ part: all.part, whole: all.whole }).toEqual(figureOf(standing));
            expect(sumOf(all.lines)).toBe(all.whole ?? all.part);
            expect(all.total).toBe(all.lines.length);
            expect(page({ from: 1, limit: 2 })).toEqual({ ...all, lines: all.lines.slice(1, 3) });
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});
