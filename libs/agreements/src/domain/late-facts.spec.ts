import fc from 'fast-check';
import { correctedState, countStates, OBLIGATION_STATES } from '#sla';
import type { AgreementTerms, Breach, ObligationState } from '#sla';
import { pastOf } from '../rehearsal/lead-past.js';
import type { LeadPast } from '../rehearsal/lead-past.js';
import { Machine } from '../test-support/machine.js';
import { END, randomPasts } from '../test-support/random-past.js';
import { CALENDARS, randomTerms } from '../test-support/random-terms.js';
import { isTakenBack } from './duty-record.js';
import type { DutyRecord } from './duty-record.js';

/** Pasts of up to eight leads, under nine duties. */
const RUNS = 100;

/** Who came above a cap is decided by the order of recording, and stays so (ruling 26). */
const terms: fc.Arbitrary<AgreementTerms> = randomTerms.map(({ capacityCap: _cap, ...of }) => of);

const run = (of: AgreementTerms, leads: readonly LeadPast[], look?: () => void): Machine =>
  new Machine(of, CALENDARS).run(leads, END, look);

const leadLevel = (machine: Machine): readonly DutyRecord[] =>
  machine.all().filter(({ obligation }) => obligation.level === 'lead');

/** The same facts, each told as it happened. */
const atOnce = ({ leadId, facts }: LeadPast): LeadPast =>
  pastOf(
    leadId,
    facts
      .map((each) => {
        const recordedAt = each.entry.occurredAt;
        return { ...each, entry: { ...each.entry, recordedAt }, sequence: recordedAt.getTime() };
      })
      .sort((one, other) => one.sequence - other.sequence),
  );

/** What everything known makes of every promise. */
const truthOf = (machine: Machine): readonly string[] =>
  leadLevel(machine)
    .filter((record) => record.obligation.clauseKey !== STARTS_ONCE && !isTakenBack(record))
    .map(({ handoverId, obligation: { clauseKey, leadId, startedAt, state, fulfilledAt, corrected } }) =>
      [
        ...[
          clauseKey,
          leadId,
          handoverId,
          new Date(startedAt).toISOString(),
          correctedState(state, corrected),
        ],
        corrected ? corrected.fulfilledAt : fulfilledAt,
      ].join(' '),
    )
    .sort();

/** Of an episode that is found ready more than once, the first time that was told starts the clock, and it stays that. */
const STARTS_ONCE = 'found';

const states = (records: readonly DutyRecord[]): readonly ObligationState[] =>
  records.map(({ obligation }) => obligation.state);
const corrections = (records: readonly DutyRecord[]): readonly ObligationState[] =>
  records.map(({ obligation }) => correctedState(obligation.state, obligation.corrected));
const total = (of: readonly ObligationState[]): number => {
  const counts = countStates(of);
  return OBLIGATION_STATES.reduce((sum, state) => sum + counts[state], 0);
};

describe('Promises, whatever becomes known late, twice, or in another order', () => {
  it('come to what they would have come to, had every fact been told as it happened', () => {
    fc.assert(
      fc.property(randomPasts, terms, ({ leads }, of) => {
        expect(truthOf(run(of, leads))).toEqual(truthOf(run(of, leads.map(atOnce))));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('are each in one of the five states, told and corrected, after every fact', () => {
    fc.assert(
      fc.property(randomPasts, terms, ({ leads }, of) => {
        const machine = new Machine(of, CALENDARS);
        machine.run(leads, END, () => {
          const records = leadLevel(machine);
          expect([total(states(records)), total(corrections(records))]).toEqual([
            records.length,
            records.length,
          ]);
        });
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('keep what was told of them: a breach with its instants, and every end', () => {
    fc.assert(
      fc.property(randomPasts, terms, ({ leads }, of) => {
        const machine = new Machine(of, CALENDARS);
        const told = new Map<string, readonly [ObligationState, Breach | null]>();
        machine.run(leads, END, () => {
          for (const { obligation } of machine.all()) {
            const before = told.get(obligation.id);
            if (before) expect([obligation.state, obligation.breach]).toEqual(before);
            if (obligation.state !== 'pending')
              told.set(obligation.id, [obligation.state, obligation.breach]);
          }
        });
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
