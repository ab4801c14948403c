import type { Cells } from '#contracts';
import { takenOf } from '../../ui/taken-cells.js';
import { dueFirst, offersOf } from './inbox-cells.js';
import type { Offer } from './inbox-cells.js';

/** What others took before one's eyes goes on being shown for so many looks. */
export const LOOKS = 8;

interface Lingering {
  readonly offer: Offer;
  readonly looksLeft: number;
}

/** The offers of a desk, and those that just left it because somebody else was faster. */
export interface Desk {
  readonly cells: Cells;
  readonly offers: readonly Offer[];
  readonly lingering: readonly Lingering[];
}

export const deskOf = (cells: Cells): Desk => ({ cells, offers: offersOf(cells), lingering: [] });

/** The desk after a change: an offer that stood there, and that somebody else has now, lingers; what was taken unseen does not. */
export function deskAfter(before: Desk, cells: Cells): Desk {
  const offers = offersOf(cells);
  const here = new Set(offers.map(({ handoverId }) => handoverId));
  const taken = new Map(takenOf(cells).map((each) => [each.handoverId, each]));
  const gone = before.offers.flatMap((offer): Lingering[] => {
    const by = taken.get(offer.handoverId);
    return by && !here.has(offer.handoverId) ? [{ offer: { ...offer, taken: by }, looksLeft: LOOKS }] : [];
  });
  const stays = before.lingering.filter(({ offer }) => !here.has(offer.handoverId));
  return { cells, offers, lingering: [...stays, ...gone] };
}

/** The desk one look later: what lingers grows older, but what is under a hand or has the focus. */
export function lookedAt(desk: Desk, isHeld: (handoverId: string) => boolean): Desk {
  const lingering = desk.lingering
    .map((each) => (isHeld(each.offer.handoverId) ? each : { ...each, looksLeft: each.looksLeft - 1 }))
    .filter(({ looksLeft }) => looksLeft > 0);
  return { ...desk, lingering };
}

/** All of them, each where it stood. */
export const shownOffers = ({ offers, lingering }: Desk): Offer[] =>
  [...offers, ...lingering.map(({ offer }) => offer)].sort(dueFirst);
