import {
  mayGo,
  nearestOf,
  needsReason,
  neighbourOf,
  requestFor,
  stillMoving,
  takenWith,
  wayBack,
} from './moves.js';
import { QUEUE } from './team-cells.js';
import type { TeamCard } from './team-cells.js';

const card = (leadId: string, more: Partial<TeamCard> = {}): TeamCard =>
  ({ leadId, kind: 'lead', handoverId: null, memberId: 'luca', ...more }) as TeamCard;
const offer = (leadId: string, memberId: string | null = null): TeamCard =>
  card(leadId, { kind: 'offer', handoverId: `offer-of-${leadId}`, memberId });

describe('giving leads away', () => {
  it.each<[string, TeamCard, string, boolean, boolean, string]>([
    ['a lead', card('a'), 'sara', true, true, 'somebody else may work it'],
    ['a lead', card('a'), 'luca', true, false, 'it is theirs already'],
    ['a lead', card('a'), 'gone', false, false, 'they take no leads here'],
    ['a lead', card('a'), QUEUE, true, false, 'nobody would keep what was promised'],
    ['an offer', offer('a'), 'sara', true, true, 'it is nobody’s yet'],
    ['an offer', offer('a'), QUEUE, true, false, 'it lies there'],
    ['an offer by name', offer('a', 'luca'), QUEUE, true, true, 'the whole team may take it again'],
  ])('%s %j to %s (takes leads: %s): %s, because %s', (_what, given, id, takesLeads, isAllowed) => {
    expect(mayGo(given, { id, takesLeads })).toBe(isAllowed);
  });

  it('asks why as soon as one of them is being worked', () => {
    expect(needsReason([offer('a'), offer('b')])).toBe(false);
    expect(needsReason([offer('a'), card('b')])).toBe(true);
  });

  it('takes the whole choice along with one of its cards, and nothing but itself with another', () => {
    const cards = [card('a'), card('b'), card('c')];
    const chosen = new Set(['a', 'c']);
    expect(takenWith('a', chosen, cards).map(({ leadId }) => leadId)).toEqual(['a', 'c']);
    expect(takenWith('b', chosen, cards).map(({ leadId }) => leadId)).toEqual(['b']);
  });

  it('says in each request from whom the lead is taken, so that a lost race is told', () => {
    expect(requestFor(card('a'), 'sara', 'holiday')).toEqual({
      path: '/leads/a/assignment',
      body: { memberId: 'sara', fromMemberId: 'luca', why: 'holiday' },
    });
    expect(requestFor(offer('a'), 'sara', '')).toEqual({
      path: '/handovers/offer-of-a/assignment',
      body: { memberId: 'sara', fromMemberId: null },
    });
    expect(requestFor(offer('a', 'luca'), QUEUE, '').body).toEqual({ memberId: null, fromMemberId: 'luca' });
  });

  it.each<[string, TeamCard, string, string | null]>([
    ['a lead goes back to whoever had it', card('a'), 'sara', 'luca'],
    ['an offer goes back to the queue', offer('a'), 'sara', QUEUE],
    ['an offer goes back to whom it was made', offer('a', 'luca'), QUEUE, 'luca'],
    ['a lead nobody had has no way back', card('a', { memberId: null }), 'sara', null],
  ])('is taken back: %s', (_what, given, to, back) => {
    const way = wayBack(given, to);
    expect(way?.to ?? null).toBe(back);
    if (way !== null) expect(way.cards[0]?.memberId).toBe(to === QUEUE ? null : to);
  });
});

describe('a card on its way', () => {
  const moving = new Map([['a', { from: 'luca', to: 'sara' }]]);

  it('stays so while the board shows it where it was', () => {
    expect(stillMoving(moving, [card('a')])).toBe(moving);
  });

  it.each([
    ['it has arrived', [card('a', { memberId: 'sara' })]],
    ['somebody else has it', [card('a', { memberId: 'marco' })]],
    ['it is gone', []],
  ])('ends when %s', (_when, cards) => {
    expect(stillMoving(moving, cards).size).toBe(0);
  });
});

describe('the columns by keyboard', () => {
  const places = [0, 270, 540].map((left) => ({ left, width: 260 }));
  const over = (left: number): { left: number; width: number } => ({ left, width: 240 });

  it.each<[number, 1 | -1, number, string]>([
    [10, 1, 270, 'the next one to the right'],
    [550, -1, 270, 'the next one to the left'],
    [280, 1, 540, 'only one at a time'],
  ])('from %i by %i is at %i: %s', (from, step, left) => {
    expect(neighbourOf(places, over(from), step)?.left).toBe(left);
  });

  it('end at both ends', () => {
    expect(neighbourOf(places, over(550), 1)).toBeUndefined();
    expect(neighbourOf(places, over(10), -1)).toBeUndefined();
  });

  it('have the nearest under the card', () => {
    expect(nearestOf(places, over(300))?.left).toBe(270);
    expect(nearestOf([], over(300))).toBeUndefined();
  });
});
