import type { Cells } from '#contracts';
import {
  cardsOf,
  clockOf,
  columnsOf,
  countSeen,
  disputesOf,
  isSeen,
  QUEUE,
  totalOf,
  whoIs,
} from './team-cells.js';
import type { Look, TeamCard } from './team-cells.js';

const NOW = Date.parse('2026-04-13T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();

/** A card whose clock began 100 minutes before `due` minutes from now: a fifth is twenty minutes. */
const card = (leadId: string, due: number | null, more: object = {}): Record<string, object> => ({
  [`card.${leadId}`]: {
    ...{ leadId, kind: 'lead', handoverId: null, memberId: 'luca', stage: 'sal', clock: 'duty.contact' },
    startedAt: due === null ? null : at(due - 100),
    dueAt: due === null ? null : at(due),
    ...more,
  },
});
const board = (...parts: Record<string, unknown>[]): Cells => Object.assign({}, ...parts) as Cells;
const member = (id: string, name: string, more: object = {}): Record<string, object> => ({
  [`member.${id}`]: { name, load: 3, takesLeads: true, ...more },
});
const ids = (cards: readonly TeamCard[]): string[] => cards.map(({ leadId }) => leadId);

describe('the cards of a team', () => {
  it('come as they are due; those with no deadline last', () => {
    const cells = board(card('c', null), card('b', 30), card('a', -5), card('d', null));
    expect(ids(cardsOf(cells))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lie with whoever has them; what is nobody’s lies in the queue', () => {
    const cells = board(
      card('one', 30),
      card('two', 10, { memberId: null, kind: 'offer' }),
      card('three', 20),
      member('luca', 'Luca'),
    );
    const columns = columnsOf(cells, cardsOf(cells));
    expect(columns.map(({ id, cards }) => [id, ids(cards)])).toEqual([
      [QUEUE, ['two']],
      ['luca', ['three', 'one']],
    ]);
  });

  it('have a column for everybody who takes leads, by name, and for whoever else still has some', () => {
    const cells = board(
      card('one', 30, { memberId: 'gone' }),
      member('gone', 'Ada', { takesLeads: false }),
      member('idle', 'Bea', { takesLeads: false }),
      member('sara', 'Sara', { load: 9 }),
      member('luca', 'Luca'),
    );
    const columns = columnsOf(cells, cardsOf(cells));
    expect(columns.map(({ id }) => id)).toEqual([QUEUE, 'luca', 'sara', 'gone']);
    expect(columns[2]).toMatchObject({ name: 'Sara', load: 9, takesLeads: true, cards: [] });
  });

  it.each<[number | null, Look[], string]>([
    [60, ['open'], 'more than a fifth of its time is left'],
    [21, ['open'], 'a little more than a fifth is left'],
    [20, ['open', 'atRisk'], 'exactly a fifth is left'],
    [1, ['open', 'atRisk'], 'nearly nothing is left'],
    [0, ['open', 'atRisk'], 'what comes at the deadline is in time'],
    [-1, ['open', 'late'], 'the deadline has passed'],
    [null, ['open'], 'nothing is to be kept'],
  ])('due in %p minutes are seen as %j, because %s', (due, looks) => {
    const [one] = cardsOf(board(card('one', due)));
    expect(
      (['open', 'toAnswer', 'atRisk', 'late'] as const).filter((look) => isSeen(look, one!, NOW)),
    ).toEqual(looks);
  });

  it('are counted by what a manager looks for', () => {
    const cells = board(
      card('a', -5, { kind: 'offer' }),
      card('b', 10),
      card('c', 90, { kind: 'offer' }),
      card('d', null),
    );
    expect(countSeen(cardsOf(cells), NOW)).toEqual({ open: 4, toAnswer: 2, atRisk: 1, late: 1 });
  });

  it('are called by the person, else the company', () => {
    const person = { name: 'Anna Rossi', jobTitle: null };
    expect(whoIs({ person, company: { name: 'Rossi' } })).toBe('Anna Rossi');
    expect(whoIs({ person: null, company: { name: 'Rossi' } })).toBe('Rossi');
    expect(whoIs({ person: null, company: null })).toBeNull();
  });

  it('name their promise by a word of the glossary, a new kind by a general one', () => {
    expect(['duty.accept', 'duty.contact', 'duty.respond'].map(clockOf)).toEqual([
      'accept',
      'contact',
      'other',
    ]);
  });
});

describe('beside the cards', () => {
  it('disputes stand as they were opened', () => {
    const dispute = (handoverId: string, disputedAt: string): Record<string, object> => ({
      [`dispute.${handoverId}`]: { handoverId, disputedAt },
    });
    const cells = board(dispute('late', at(5)), dispute('early', at(-5)));
    expect(disputesOf(cells).map(({ handoverId }) => handoverId)).toEqual(['early', 'late']);
  });

  it('stands how many leads there are in all', () => {
    expect(totalOf(board({ total: 1_204 }))).toBe(1_204);
    expect(totalOf({})).toBe(0);
  });
});
