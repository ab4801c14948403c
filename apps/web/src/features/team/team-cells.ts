import type { Cells, Stage, WorkState } from '#contracts';
import { countdownOf } from '../../ui/countdown.js';
import type { Countdown } from '../../ui/countdown.js';
import { family, numberAt } from '../../ui/standing-cells.js';

/** A lead on the desk of a team. */
export interface TeamCard {
  readonly leadId: string;
  readonly kind: 'offer' | 'lead';
  readonly handoverId: string | null;
  /** Null while it is on offer to the whole team. */
  readonly memberId: string | null;
  readonly stage: Stage;
  readonly workState: WorkState;
  readonly tier: string | null;
  readonly grade: string | null;
  readonly leadType: string | null;
  readonly channel: string | null;
  readonly episode: number;
  /** Of the promise that is due first, with which it can be asked to be excused. */
  readonly obligationId: string | null;
  /** Kind of the promise that is due first; null where nothing is to be kept. */
  readonly clock: string | null;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly isBreached: boolean | null;
  readonly person: { readonly name: string | null; readonly jobTitle: string | null } | null;
  readonly company: { readonly name: string | null } | null;
}

export interface TeamDispute {
  readonly handoverId: string;
  readonly leadId: string;
  readonly reason: string | null;
  readonly disputedAt: string;
  readonly escalatedAt: string | null;
  readonly proposedSide: string | null;
  readonly person: TeamCard['person'];
  readonly company: TeamCard['company'];
}

/** The column of what is nobody's yet. */
export const QUEUE = 'queue';

/** One member's cards, or those of the queue. */
export interface Column {
  /** Id of the member, or `QUEUE`. */
  readonly id: string;
  /** Null for the queue. */
  readonly name: string | null;
  /** How much lies on their desk, of whatever team. */
  readonly load: number;
  /** Whether leads may be given to them here. */
  readonly takesLeads: boolean;
  readonly cards: readonly TeamCard[];
}

export const whoIs = ({ person, company }: Pick<TeamCard, 'person' | 'company'>): string | null =>
  person?.name ?? company?.name ?? null;

export const columnOf = ({ memberId }: Pick<TeamCard, 'memberId'>): string => memberId ?? QUEUE;

const dueOf = ({ dueAt }: TeamCard): number =>
  dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt);

/** Infinity minus infinity is no number, so the difference will not do. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** What is due first comes first; what has no deadline comes last. */
export const cardsOf = (cells: Cells): TeamCard[] =>
  family<TeamCard>(cells, 'card.').sort(
    (one, other) => compare(dueOf(one), dueOf(other)) || one.leadId.localeCompare(other.leadId),
  );

export const disputesOf = (cells: Cells): TeamDispute[] =>
  family<TeamDispute>(cells, 'dispute.').sort((one, other) => one.disputedAt.localeCompare(other.disputedAt));

/** How many leads the team has to do with; a board shows no more than the most urgent thousand. */
export const totalOf = (cells: Cells): number => numberAt(cells, 'total');

/** The queue, then everybody who may take leads by name, then whoever else still has some. */
export function columnsOf(cells: Cells, cards: readonly TeamCard[]): Column[] {
  const held = (id: string): TeamCard[] => cards.filter((card) => columnOf(card) === id);
  const queue = held(QUEUE);
  const members = family<Pick<Column, 'load' | 'takesLeads'> & { name: string }>(cells, 'member.')
    .map(({ key: id, name, load, takesLeads }) => ({ id, name, load, takesLeads, cards: held(id) }))
    .filter(({ takesLeads, cards: own }) => takesLeads || own.length > 0)
    .sort(
      (one, other) => Number(other.takesLeads) - Number(one.takesLeads) || one.name.localeCompare(other.name),
    );
  return [{ id: QUEUE, name: null, load: queue.length, takesLeads: true, cards: queue }, ...members];
}

/** How much time is left for what is due first; null where nothing is. */
export const countdownFor = ({ startedAt, dueAt }: TeamCard, now: number): Countdown | null =>
  startedAt === null || dueAt === null ? null : countdownOf(startedAt, dueAt, now);

/** What a manager looks for. */
export const LOOKS = ['open', 'toAnswer', 'atRisk', 'late'] as const;
export type Look = (typeof LOOKS)[number];

/** At risk is what has a fifth of its time left, or less; late is what has none. */
export function isSeen(look: Look, card: TeamCard, now: number): boolean {
  if (look === 'open') return true;
  if (look === 'toAnswer') return card.kind === 'offer';
  return countdownFor(card, now)?.urgency === (look === 'late' ? 'late' : 'soon');
}

export const countSeen = (cards: readonly TeamCard[], now: number): Readonly<Record<Look, number>> => {
  const count = (look: Look): number => cards.filter((card) => isSeen(look, card, now)).length;
  return { open: count('open'), toAnswer: count('toAnswer'), atRisk: count('atRisk'), late: count('late') };
};

export const CLOCKS = ['accept', 'contact', 'cadence', 'decide', 'progress'] as const;
export type Clock = (typeof CLOCKS)[number] | 'other';

/** The word a promise is shown by. */
export const clockOf = (kind: string): Clock => CLOCKS.find((each) => kind === `duty.${each}`) ?? 'other';
