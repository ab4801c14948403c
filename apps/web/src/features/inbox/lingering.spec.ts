import fc from 'fast-check';
import type { Cells } from '#contracts';
import { deskAfter, deskOf, LOOKS, lookedAt, shownOffers } from './lingering.js';
import type { Desk } from './lingering.js';

const offer = (handoverId: string, acceptBy = '2026-11-02T12:00:00Z'): Cells => ({
  [`offer.${handoverId}`]: { handoverId, acceptBy, offeredAt: '2026-11-02T08:00:00Z', candidates: [] },
});
const taken = (handoverId: string): Cells => ({
  [`taken.${handoverId}`]: { handoverId, leadId: 'l', name: 'Luca', at: '2026-11-02T09:04:00Z' },
});
const idsOf = (desk: Desk): string[] => shownOffers(desk).map(({ handoverId }) => handoverId);
const nothingHeld = (): boolean => false;
const looks = (desk: Desk, count: number, isHeld: (id: string) => boolean = nothingHeld): Desk =>
  Array.from({ length: count }).reduce<Desk>((before) => lookedAt(before, isHeld), desk);

describe('an offer that somebody else took', () => {
  const before = deskOf({ ...offer('a'), ...offer('b', '2026-11-02T11:00:00Z'), ...offer('c') });
  const after = deskAfter(before, { ...offer('a'), ...offer('c'), ...taken('b') });

  it('stays where it stood, and says who has it and since when', () => {
    expect(idsOf(after)).toEqual(['b', 'a', 'c']);
    expect(shownOffers(after)[0]?.taken).toMatchObject({ name: 'Luca', at: '2026-11-02T09:04:00Z' });
    expect(shownOffers(after)[1]?.taken).toBeUndefined();
  });

  it('goes after some looks', () => {
    expect(idsOf(looks(after, LOOKS - 1))).toEqual(['b', 'a', 'c']);
    expect(idsOf(looks(after, LOOKS))).toEqual(['a', 'c']);
  });

  it('stays as long as somebody points at it or the keyboard is in it', () => {
    const held = looks(after, 100, (id) => id === 'b');
    expect(idsOf(held)).toEqual(['b', 'a', 'c']);
    expect(idsOf(looks(held, LOOKS))).toEqual(['a', 'c']);
  });

  it('stays through other changes of the desk', () => {
    const later = deskAfter(after, { ...offer('c'), ...offer('d'), ...taken('b') });
    expect(idsOf(later)).toEqual(['b', 'c', 'd']);
  });

  it.each<[string, Cells, string[], string]>([
    ['taken back', { ...offer('a'), ...offer('c') }, ['a', 'c'], 'nobody has it'],
    ['still open', { ...offer('a'), ...offer('b'), ...offer('c') }, ['a', 'b', 'c'], 'it is there'],
  ])('does not linger when it was %s, because %4$s', (_what, cells, ids) => {
    expect(idsOf(deskAfter(before, cells))).toEqual(ids);
  });

  it('is not shown to whoever comes later', () => {
    expect(idsOf(deskOf({ ...offer('a'), ...taken('b') }))).toEqual(['a']);
    expect(idsOf(deskAfter(deskOf(offer('a')), { ...offer('a'), ...taken('b') }))).toEqual(['a']);
  });

  it('is open again when it is offered anew', () => {
    const again = deskAfter(after, { ...offer('a'), ...offer('b'), ...offer('c') });
    expect(shownOffers(again).filter(({ taken: by }) => by !== undefined)).toEqual([]);
    expect(idsOf(again).filter((id) => id === 'b')).toHaveLength(1);
  });

  it('never stands there twice, and every open offer is shown, whatever happens', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const cellsOf = (open: readonly string[], gone: readonly string[]): Cells =>
      Object.assign({}, ...open.map((each) => offer(each)), ...gone.map(taken)) as Cells;
    const step = fc.record({ open: fc.uniqueArray(id), gone: fc.uniqueArray(id) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let desk = deskOf({});
        for (const { open, gone } of steps) {
          desk = lookedAt(deskAfter(desk, cellsOf(open, gone)), nothingHeld);
          const shown = idsOf(desk);
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown).toEqual(expect.arrayContaining([...open]));
        }
        expect(idsOf(looks(desk, LOOKS)).sort()).toEqual([...(steps.at(-1)?.open ?? [])].sort());
      }),
    );
  });
});
