import fc from 'fast-check';
import type { AgreementTerms } from '#sla';
import type { LeadPast } from '../rehearsal/lead-past.js';
import { LivedJournal } from '../test-support/lived-journal.js';
import { END, randomPasts } from '../test-support/random-past.js';
import { CALENDARS, randomTerms } from '../test-support/random-terms.js';
import type { DutyRecord } from './duty-record.js';
import { passTime } from './pass-time.js';
import { Replay } from './replay.js';

/** Pasts of up to eight leads, each cut at up to eight places. */
const RUNS = 60;

/** Who came above a cap was decided when it was offered, and stands in the journal of its own. */
const terms: fc.Arbitrary<AgreementTerms> = randomTerms.map(({ capacityCap: _cap, ...of }) => ({
  ...of,
  acceptanceWindow: { workingDays: 60 },
}));

const replayOf = (of: AgreementTerms): Replay => {
  const payload = {
    agreementId: 'a',
    versionId: 'v',
    version: 1,
    title: '',
    terms: of,
    calendars: CALENDARS,
  };
  return new Replay([{ occurredAt: new Date(0), payload }]);
};

/** Everything that is said of duties by an instant: by timers on time, or a little late. */
const told = (records: readonly DutyRecord[], at: number, { versionOf }: Replay): readonly string[] =>
  records
    .map((record) => passTime(record, at, versionOf))
    .map(({ handoverId, releasedAt, obligation: o }) =>
      [
        ...[o.clauseKey, o.leadId, handoverId, o.level, o.ownerId, o.startedAt, o.cycle, o.state, o.dueAt],
        ...[
          o.breach?.at,
          o.fulfilledAt,
          o.elapsedMs,
          o.lateByMs,
          o.corrected?.state,
          o.corrected?.fulfilledAt,
        ],
        ...[o.progress?.done, releasedAt],
      ].join(' '),
    )
    .sort();

const credited = ({ credits }: Pick<Replay, 'credits'>): readonly string[] => [
  ...credits
    .all()
    .map(({ credit: c }) => ['credit', c.clauseKey, c.leadId, c.episode, c.bucket, c.period].join(' '))
    .sort(),
  ...credits.postings.map(({ entry }) => JSON.stringify(['line', entry.clauseKey, entry.changes])),
];

interface Look {
  readonly position: number;
  readonly at: number;
  readonly duties: readonly DutyRecord[];
  readonly credited: readonly string[];
}

/** What was seen after every entry that was written. */
function lived(
  of: AgreementTerms,
  leads: readonly LeadPast[],
  lagMs: number,
): readonly [LivedJournal, Look[]] {
  const looks: Look[] = [];
  const journal = new LivedJournal(of, CALENDARS, lagMs);
  journal.live(leads, END, (at) =>
    looks.push({
      ...{ position: journal.entries.length, at, duties: journal.duties },
      credited: credited(journal),
    }),
  );
  return [journal, looks];
}

describe('Replaying the journal', () => {
  it('reproduces every obligation, tally entry and standing at any instant', () => {
    const lag = fc.constantFrom(0, 60_000, 3 * 3_600_000);
    const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(randomPasts, terms, lag, cuts, ({ leads }, of, lagMs, places) => {
        const [{ entries }, looks] = lived(of, leads, lagMs);
        for (const place of places) {
          const look = looks[place % looks.length]!;
          const replay = replayOf(of);
          for (const entry of entries.slice(0, look.position)) replay.follow(entry);
          expect(told(replay.duties.all(), look.at, replay)).toEqual(told(look.duties, look.at, replay));
          expect(credited(replay)).toEqual(look.credited);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
