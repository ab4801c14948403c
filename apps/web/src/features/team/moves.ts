import { columnOf, QUEUE } from './team-cells.js';
import type { Column, TeamCard } from './team-cells.js';

/** Cards that are to go to one column. */
export interface Move {
  readonly cards: readonly TeamCard[];
  /** Id of the member, or `QUEUE`. */
  readonly to: string;
}

/** A lead that is being worked never goes back to the queue: it would lie there with nobody to keep what was promised. */
export const mayGo = (card: TeamCard, { id, takesLeads }: Pick<Column, 'id' | 'takesLeads'>): boolean =>
  columnOf(card) !== id && takesLeads && (id !== QUEUE || card.kind === 'offer');

/** The product wants to know why a lead changes hands that somebody already works. */
export const needsReason = (cards: readonly TeamCard[]): boolean => cards.some(({ kind }) => kind === 'lead');

/** What a drag of this card takes along: the whole choice when it is part of it. */
export const takenWith = (
  leadId: string,
  chosen: ReadonlySet<string>,
  cards: readonly TeamCard[],
): readonly TeamCard[] =>
  cards.filter((card) => (chosen.has(leadId) ? chosen.has(card.leadId) : card.leadId === leadId));

export interface MoveRequest {
  readonly path: string;
  readonly body: {
    readonly memberId: string | null;
    readonly fromMemberId: string | null;
    readonly why?: string;
  };
}

/** What the server is asked; it refuses where the lead is not any more where it was seen. */
export function requestFor(card: TeamCard, to: string, why: string): MoveRequest {
  const body = { memberId: to === QUEUE ? null : to, fromMemberId: card.memberId };
  return card.kind === 'offer'
    ? { path: `/handovers/${card.handoverId ?? ''}/assignment`, body }
    : { path: `/leads/${card.leadId}/assignment`, body: { ...body, why } };
}

/** The way back of a card that was moved; null where there is none. */
export function wayBack(card: TeamCard, to: string): Move | null {
  const moved: TeamCard = { ...card, memberId: to === QUEUE ? null : to };
  const from = columnOf(card);
  return mayGo(moved, { id: from, takesLeads: true }) ? { cards: [moved], to: from } : null;
}

/** Cards on their way, by lead: where they were when they left, and where they go. */
export type Moving = ReadonlyMap<string, { readonly from: string; readonly to: string }>;

/** Without those that have arrived, or are gone from the board. */
export function stillMoving(moving: Moving, cards: readonly TeamCard[]): Moving {
  const at = new Map(cards.map((card) => [card.leadId, columnOf(card)]));
  const left = [...moving].filter(([leadId, { from }]) => at.get(leadId) === from);
  return left.length === moving.size ? moving : new Map(left);
}

interface Placed {
  readonly left: number;
  readonly width: number;
}

const centreOf = ({ left, width }: Placed): number => left + width / 2;

/** The column whose middle is nearest; undefined when there is none. */
export function nearestOf<T extends Placed>(places: readonly T[], to: Placed): T | undefined {
  const far = (place: Placed): number => Math.abs(centreOf(place) - centreOf(to));
  return [...places].sort((one, other) => far(one) - far(other))[0];
}

/** The column before or after the one the card is over, by where they stand; the same one at the end. */
export function neighbourOf<T extends Placed>(
  places: readonly T[],
  card: Placed,
  step: 1 | -1,
): T | undefined {
  const beside = places.filter((place) => (centreOf(place) - centreOf(card)) * step > 1);
  return nearestOf(beside, card);
}
