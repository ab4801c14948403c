import type { Cells, Stage, WorkState } from '#contracts';
import { family } from '../../ui/standing-cells.js';
import type { Taken } from '../../ui/taken-cells.js';

interface Someone {
  readonly name: string | null;
  readonly jobTitle?: string | null;
}

export interface Offer {
  readonly handoverId: string;
  readonly leadId: string;
  readonly offeredAt: string;
  readonly acceptBy: string | null;
  readonly contactBy: string | null;
  /** Key of the tier that decided how long there is. */
  readonly tier: string | null;
  /** Null for an offer to the whole team, or to several. */
  readonly memberId: string | null;
  /** Those who are asked together; empty for an offer to one, or to the whole team. */
  readonly candidates: readonly string[];
  /** Somebody else has it meanwhile; it stands here a little longer, so that nothing vanishes under a hand. */
  readonly taken?: Taken;
  readonly isBreached: boolean;
  readonly channel: string;
  readonly leadType: string | null;
  readonly grade: string | null;
  readonly episode: number;
  readonly person: Someone | null;
  readonly company: { readonly name: string | null } | null;
  readonly campaign: string | null;
  /** What whoever hands over wrote. */
  readonly note: string | null;
}

export interface OwnLead {
  readonly leadId: string;
  readonly memberId: string | null;
  readonly teamId: string | null;
  readonly stage: Stage;
  readonly workState: WorkState;
  readonly acceptedAt: string;
  readonly contactBy: string | null;
  readonly contactedAt: string | null;
  readonly person: Someone | null;
  readonly company: { readonly name: string | null } | null;
  readonly channel: string;
  readonly leadType: string | null;
  readonly nextStep: string | null;
  readonly nextStepDueAt: string | null;
  /** When its snooze ends; null unless it is snoozed. */
  readonly holdUntil: string | null;
  /** When its snooze ended by itself, while nothing was done since. */
  readonly backAt: string | null;
}

/** The person, else the company. */
export const whoIs = ({ person, company }: Pick<Offer, 'person' | 'company'>): string | null =>
  person?.name ?? company?.name ?? null;

const FAR = Number.POSITIVE_INFINITY;
const at = (instant: string | null): number => (instant === null ? FAR : Date.parse(instant));

/** By deadline, the nearest (or latest) first; without one they come last; equal ones as they were offered. */
export const dueFirst = (a: Offer, b: Offer): number =>
  compare(at(a.acceptBy), at(b.acceptBy)) ||
  compare(at(a.offeredAt), at(b.offeredAt)) ||
  a.handoverId.localeCompare(b.handoverId);

export const offersOf = (cells: Cells): Offer[] => family<Offer>(cells, 'offer.').sort(dueFirst);

/** Own leads: those back from a snooze, then what is due first (first contact or next step), then the latest accepted; snoozed ones last. */
export const ownLeadsOf = (cells: Cells): OwnLead[] =>
  family<OwnLead>(cells, 'lead.').sort(
    (a, b) =>
      restOf(a) - restOf(b) ||
      compare(dueOf(a), dueOf(b)) ||
      compare(at(b.acceptedAt), at(a.acceptedAt)) ||
      a.leadId.localeCompare(b.leadId),
  );

const restOf = ({ backAt, holdUntil }: OwnLead): number =>
  holdUntil === null ? (backAt === null ? 0 : -1) : 1;

const dueOf = ({ contactedAt, contactBy, nextStepDueAt }: OwnLead): number =>
  Math.min(contactedAt === null ? at(contactBy) : FAR, at(nextStepDueAt));

/** Infinity minus infinity is no number, so the difference will not do. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** What is searched in an offer: names, channel, campaign, type. */
export function isFound(offer: Offer, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const content = [
    offer.person?.name,
    offer.person?.jobTitle,
    offer.company?.name,
    offer.channel,
    offer.campaign,
    offer.leadType,
    offer.grade,
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => content.includes(word));
}

/** One line of the desk, as keys go through it: offers, then own leads. */
export interface DeskLine {
  readonly id: string;
  readonly leadId: string;
  /** Null for an own lead. */
  readonly offer: Offer | null;
}

export const linesOf = (offers: readonly Offer[], own: readonly OwnLead[]): DeskLine[] => [
  ...offers.map((offer) => ({ id: offer.handoverId, leadId: offer.leadId, offer })),
  ...own.map(({ leadId }) => ({ id: leadId, leadId, offer: null })),
];
