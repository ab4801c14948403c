import fc from 'fast-check';
import { ALWAYS_OPEN, compileCalendar } from '#calendar';
import type { Entry, EntryPayloads } from '#contracts';
import { HOUR_MS } from '#kernel';
import { judgeFacts, validateTerms } from '#sla';
import type { DutyClause, Obligation } from '#sla';
import { factOf } from './evidence.js';
import { passTime } from './pass-time.js';
import { Replay } from './replay.js';

const duty = (kind: string): object => ({
  ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing' },
  tiers: [{ key: 'all', label: 'All', targetMs: 3 * HOUR_MS }],
});
const terms = validateTerms({
  period: { unit: 'month', zone: 'UTC' },
  clauses: [duty('progress'), duty('respond')],
});
const calendars = { default: ALWAYS_OPEN('UTC') };
const activated = {
  occurredAt: new Date(0),
  payload: {
    agreementId: 'a',
    versionId: 'v',
    version: 1,
    title: 'A',
    effectiveOn: '1970-01-01',
    terms,
    calendars,
  },
} as unknown as { readonly occurredAt: Date; readonly payload: EntryPayloads['agreement.activated'] };

const lead = { attributes: {}, stage: 'sal', episode: 1, ownerId: null, teamId: null, companyId: null };
const HOUR = Date.parse('2026-04-13T08:00:00Z');
const END = HOUR + 100 * HOUR_MS;

const SAID = {
  wrote: ['attempt.logged', { type: 'email', outcome: 'sent', direction: 'in' }],
  answered: ['attempt.logged', { type: 'call', outcome: 'no_answer', direction: 'out' }],
  planned: ['lead.next_step_set', { dueAt: '2026-01-01T00:00:00Z' }],
} as const;

const entryOf = (type: string, payload: object, at: number, recordedAt: number, id: string): Entry =>
  ({
    ...{ id, type, leadId: 'l', actor: { kind: 'connector', id: 'mail' }, position: recordedAt },
    ...{ occurredAt: new Date(at), recordedAt: new Date(recordedAt), payload: { lead, ...payload } },
  }) as unknown as Entry;

const handover = { handoverId: 'h', toTeamId: 't', toMemberId: null, move: null, isFirstOfEpisode: true };

/** Offered and accepted at the beginning; then facts at any hour, recorded in any order, all within the last hours. */
const histories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('wrote', 'answered', 'planned')), {
    maxLength: 10,
  })
  .map((facts) => [
    entryOf('handover.offered', handover, HOUR, HOUR, 'offer'),
    entryOf('handover.accepted', { handoverId: 'h', byMemberId: 'm' }, HOUR, HOUR, 'accept'),
    ...facts.map(([hour, what], index) => {
      const [type, payload] = SAID[what];
      return entryOf(type, payload, HOUR + hour * HOUR_MS, HOUR + 40 * HOUR_MS + index, `f${String(index)}`);
    }),
  ]);

const outcome = ({ startedAt, state, corrected, fulfilledAt }: Obligation): string =>
  [startedAt, corrected?.state ?? state, corrected ? corrected.fulfilledAt : fulfilledAt].join(' ');

describe('promises kept over and over', () => {
  it.each(['progress', 'respond'])(
    'come to the same fact by fact as they became known, and all at once: %s',
    (key) => {
      const clause = terms.clauses.find((each) => each.key === key) as DutyClause;
      const calendar = compileCalendar(calendars.default, { from: HOUR, to: END });
      fc.assert(
        fc.property(histories, (entries) => {
          const replay = new Replay([activated]);
          for (const entry of entries) replay.follow(entry);
          const followed = replay.duties
            .all()
            .filter(({ obligation }) => obligation.clauseKey === key && obligation.level === 'lead')
            .map((record) => passTime(record, END, replay.versionOf).obligation)
            .filter(({ corrected, state }) => (corrected?.state ?? state) !== 'cancelled');
          const judged = judgeFacts(clause, entries.map(factOf), calendar, {
            opening: {
              leadId: 'l',
              level: 'lead',
              ownerId: null,
              clauseVersion: 'v',
              calendarVersion: 'c',
              attributes: {},
            },
            until: END,
          }).map(({ obligation }) => obligation!);
          expect(followed.map(outcome).sort()).toEqual(judged.map(outcome).sort());
        }),
        { numRuns: 500 },
      );
    },
  );
});
