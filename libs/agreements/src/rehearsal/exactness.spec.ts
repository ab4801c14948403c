import fc from 'fast-check';
import { compileCalendar } from '#calendar';
import { HOUR_MS } from '#kernel';
import { judgeTrace, mixShare, needsNewTrace, qualityShare } from '#sla';
import type { AgreementTerms, ClauseStanding, RehearsalTrace, TallySums } from '#sla';
import { Machine } from '../test-support/machine.js';
import type { Ledger, Within } from '../test-support/machine.js';
import { BEGIN, END, randomPasts } from '../test-support/random-past.js';
import type { RandomPast } from '../test-support/random-past.js';
import { MEMBERS, randomTermsBy } from '../test-support/random-terms.js';
import { decidingCalendars, DraftPast } from './draft-past.js';
import type { Stretch } from './stretch.js';
import { LeadTracing } from './trace-leads.js';

const OFFICE = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];
const EASTER = { on: '2026-04-06' };
const calendars = {
  default: {
    zone: 'Europe/Rome',
    week: { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE },
    holidays: [EASTER],
  },
};
const calendar = compileCalendar(calendars.default, { from: BEGIN, to: END });
const WHOLE: Stretch = { from: BEGIN, to: END, asOf: END };
/** Pasts of up to eight leads under sixteen clauses, each judged under three drafts. */
const RUNS = 80;

function traceOf(terms: AgreementTerms, { leads, dictionary }: RandomPast, stretch = WHOLE): RehearsalTrace {
  const tracing = new LeadTracing(
    new DraftPast({ terms, calendars, members: MEMBERS }),
    stretch,
    dictionary.values,
  );
  for (const lead of leads) tracing.add(lead);
  return tracing.seal();
}

/** What is judged from the trace, by clause and period; where nothing happened nothing is told. */
function judged(trace: RehearsalTrace, terms: AgreementTerms): Record<string, object> {
  const told: Record<string, object> = {};
  for (const { key, periods } of judgeTrace(trace, terms, calendar).clauses)
    for (const { period, standing } of periods) {
      const numbers = numbersOf(standing);
      if (Object.values(numbers).some((each) => each !== 0 && each !== null))
        told[`${key} ${period}`] = numbers;
    }
  return told;
}

function numbersOf(standing: ClauseStanding): Record<string, number | null> {
  if (standing.family === 'share') return { good: standing.good, of: standing.of };
  if (standing.family === 'quota') {
    const { provisional, counted, disputed, reversed } = standing;
    return { provisional, counted, disputed, reversed };
  }
  const { met, breached, excused, pending, cancelled, correctedRate } = standing;
  return { met, breached, excused, pending, cancelled, correctedRate };
}

/** The same numbers by the whole machine; of a stretch, what started and was earned in it. */
function expected(machine: Machine, terms: AgreementTerms, within?: Within): Record<string, object> {
  const duties = Object.entries(machine.dutyCounts(within)).map(([place, { counts, corrected }]) => {
    const decided = corrected.met + corrected.breached;
    return [place, { ...counts, correctedRate: decided === 0 ? null : corrected.met / decided }];
  });
  const quotas = Object.entries(machine.ledgers(within)).flatMap(([place, ledger]) => {
    const kind = terms.clauses.find(({ key }) => key === place.split(' ')[0])?.kind ?? '';
    const numbers = ledgerNumbers(kind, ledger);
    return Object.values(numbers).some((each) => each !== 0) ? [[place, numbers]] : [];
  });
  return Object.fromEntries([...duties, ...quotas]) as Record<string, object>;
}

function ledgerNumbers(kind: string, { all, part }: Ledger): object {
  if (kind !== 'quota.quality' && kind !== 'quota.mix') return all;
  const rest = Object.fromEntries(
    Object.entries(all).map(([bucket, sum]) => [bucket, sum - part[bucket as keyof TallySums]]),
  ) as unknown as TallySums;
  const { good, of } = kind === 'quota.mix' ? mixShare(part, rest) : qualityShare(all);
  return { good, of };
}

const calendarsOfDuties = fc.constantFrom('version' as const, 'owner' as const);

describe('a rehearsal', () => {
  it('comes to the same from the trace of other numbers as the whole machine does, clause by clause', () => {
    const drafts = calendarsOfDuties.chain((calendar) =>
      fc.array(randomTermsBy(calendar), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(randomPasts, drafts, (past, [traced, ...changed]) => {
        let trace = traceOf(traced!, past);
        for (const terms of [traced!, ...changed]) {
          const deciding = decidingCalendars({ terms, calendars, members: MEMBERS });
          if (needsNewTrace(trace, terms, deciding)) trace = traceOf(terms, past);
          const machine = new Machine(terms, calendars, MEMBERS).run(past.leads, END);
          expect(judged(trace, terms)).toEqual(expected(machine, terms));
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('of any stretch comes to what the machine made of it, whatever happened before and after', () => {
    const hours = fc.integer({ min: 0, max: (END - BEGIN) / HOUR_MS });
    fc.assert(
      fc.property(
        randomPasts,
        calendarsOfDuties.chain(randomTermsBy),
        hours,
        hours,
        (past, terms, one, other) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other) + 1].map(
            (hour) => BEGIN + hour * HOUR_MS,
          );
          const stretch = { from: from!, to: to!, asOf: END };
          const machine = new Machine(terms, calendars, MEMBERS).run(past.leads, END);
          expect(judged(traceOf(terms, past, stretch), terms)).toEqual(expected(machine, terms, stretch));
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
