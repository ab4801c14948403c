import fc from 'fast-check';
import type { Entry, EntryType } from '#contracts';
import { DAY_MS } from '#kernel';
import { WHOLE } from './whole.js';
import { recognise } from './recognition.js';

const FIVE = 5;
const till = (until: number) => ({ until, actsPerDeal: FIVE, zone: 'UTC' });

const act = (type: EntryType, memberId: string | null, day = 0, toldOn = day): Entry =>
  ({
    type,
    actor: memberId === null ? { kind: 'system' } : { kind: 'member', id: memberId },
    payload: {},
    occurredAt: new Date(day * DAY_MS),
    recordedAt: new Date(toldOn * DAY_MS),
  }) as unknown as Entry;

describe('who of ours touched a deal', () => {
  it('is marketing, sales and care alike, each by what they did', () => {
    const entries = [
      act('handover.offered', 'bea'),
      act('handover.accepted', 'carlo'),
      act('attempt.logged', 'carlo', 1),
      act('conversation.message_added', 'elio', 2),
    ];
    expect(recognise(entries, till(9 * DAY_MS))).toEqual([
      { memberId: 'carlo', acts: { accepted: 1, attempted: 1 }, told: 2, counted: 2, share: WHOLE / 2 },
      { memberId: 'bea', acts: { offered: 1 }, told: 1, counted: 1, share: WHOLE / 4 },
      { memberId: 'elio', acts: { answered: 1 }, told: 1, counted: 1, share: WHOLE / 4 },
    ]);
  });

  it.each([
    {
      of: Array.from({ length: 50 }, () => act('attempt.logged', 'carlo', 1)),
      counted: 1,
      because: 'one of a kind counts a day',
    },
    {
      of: Array.from({ length: 50 }, (_, day) => act('attempt.logged', 'carlo', day)),
      counted: FIVE,
      because: 'a person counts so far',
    },
    {
      of: [act('attempt.logged', 'carlo', 1), act('encounter.registered', 'carlo', 1)],
      counted: 2,
      because: 'two kinds are two',
    },
  ])('counts $counted, because $because', ({ of, counted }) => {
    expect(recognise(of, till(100 * DAY_MS))).toMatchObject([{ counted }]);
  });

  it.each([
    { of: act('attempt.logged', null), because: 'the product is nobody' },
    { of: act('lead.held', 'carlo'), because: 'it is no act for the customer' },
    { of: act('attempt.logged', 'carlo', 10), because: 'the deal had ended' },
  ])('is nobody where $because', ({ of }) => {
    expect(recognise([of], till(9 * DAY_MS))).toEqual([]);
  });

  it('counts nothing that somebody told of only after the deal was won, and says it was told', () => {
    const entries = [
      act('handover.accepted', 'bea', 1),
      act('opportunity.won', 'carlo', 5),
      act('encounter.registered', 'dora', 4, 6),
    ];
    expect(recognise(entries, till(9 * DAY_MS))).toMatchObject([
      { memberId: 'bea', counted: 1 },
      { memberId: 'carlo', counted: 1 },
      { memberId: 'dora', acts: { met: 1 }, told: 1, counted: 0, share: 0 },
    ]);
  });

  it('is, of what an import tells, whoever it says has the deal, when it says: not whoever imported it', () => {
    const imported = (type: EntryType, ownerId: string | null, day: number): Entry =>
      ({ ...act(type, 'admin', day, 50), payload: { imported: { ownerId } } }) as unknown as Entry;
    const entries = [
      act('handover.accepted', 'bea', 1),
      imported('opportunity.opened', 'carlo', 2),
      act('opportunity.won', 'dora', 5),
      imported('opportunity.opened', null, 3),
    ];
    expect(recognise(entries, till(9 * DAY_MS))).toMatchObject([
      { memberId: 'bea', counted: 1 },
      { memberId: 'carlo', acts: { advanced: 1 }, counted: 1 },
      { memberId: 'dora', counted: 1 },
    ]);
    expect(recognise([imported('opportunity.won', 'carlo', 10)], till(9 * DAY_MS))).toEqual([]);
  });

  it('lets no more acts of one member count than the settings say', () => {
    const busy = Array.from({ length: 20 }, (_, day) => act('attempt.logged', 'carlo', day));
    const told = recognise([...busy, act('handover.offered', 'bea')], { ...till(Infinity), actsPerDeal: 3 });
    expect(told).toMatchObject([
      { memberId: 'carlo', told: 20, counted: 3, share: (3 * WHOLE) / 4 },
      { memberId: 'bea', told: 1, counted: 1, share: WHOLE / 4 },
    ]);
  });

  it.each([
    { at: ['2026-07-01T22:30Z', '2026-07-02T06:30Z'], counted: 1, because: '00:30 and 08:30 are of one day' },
    { at: ['2026-07-02T21:30Z', '2026-07-02T22:30Z'], counted: 2, because: '23:30 and 00:30 are of two' },
  ])('goes by the days of the workspace: in Rome, $because', ({ at, counted }) => {
    const attempts = at.map((instant) => act('attempt.logged', 'carlo', Date.parse(instant) / DAY_MS));
    expect(recognise(attempts, { ...till(Infinity), zone: 'Europe/Rome' })).toMatchObject([{ counted }]);
  });

  it('adds up to a whole deal, and no one earns by doing the same again on a day', () => {
    const acts = fc.array(
      fc.record({
        type: fc.constantFrom<EntryType>('attempt.logged', 'handover.accepted', 'encounter.registered'),
        who: fc.constantFrom('a', 'b', 'c'),
        day: fc.nat(9),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        const entries = all.map(({ type, who, day }) => act(type, who, day));
        const told = recognise(entries, till(99 * DAY_MS));
        expect(told.reduce((sum, { share }) => sum + share, 0)).toBe(WHOLE);
        const again = recognise([...entries, entries[0]!, entries[0]!], till(99 * DAY_MS));
        expect(again.map(({ memberId, share }) => [memberId, share])).toEqual(
          told.map(({ memberId, share }) => [memberId, share]),
        );
      }),
    );
  });
});
