import type { MissedTurns } from './rule.js';

/**
 * Where the round of a rule stands; plain data, kept between decisions.
 * Round robin reads `credits` as turns owed, the weighted method as what each is ahead or behind in units of weight.
 */
export interface Turn {
  /** Who got the last lead in the order of the round. */
  readonly pointer: string | null;
  readonly credits: Readonly<Record<string, number>>;
}

export const FIRST_TURN: Turn = { pointer: null, credits: {} };

/**
 * How somebody stands in a round at this lead.
 * - `free`: may get it.
 * - `away`: on leave or off shift; what is missed meanwhile goes by the rule's policy.
 * - `passed`: not for this one lead; the turn stays theirs.
 * - `out`: takes no part until that changes, and misses nothing.
 */
export type Stand = 'free' | 'away' | 'passed' | 'out';

export interface Seat {
  readonly memberId: string;
  readonly weight: number;
  readonly stand: Stand;
}

export interface Taken {
  readonly memberId: string | null;
  readonly turn: Turn;
}

/**
 * Round robin with a pointer.
 * - Among those who are free without a break counts differ by at most one, from whenever they are counted.
 * - Who is passed over for this one lead, or is away where missed turns accrue, is owed a turn and gets it before the round goes on.
 * - Nobody free: nothing changes, so nobody is owed anything for it.
 */
export function takeTurn(turn: Turn, seats: readonly Seat[], missedTurns: MissedTurns): Taken {
  const round = inOrderAfter(turn.pointer, seats);
  const owed = round.find(({ memberId, stand }) => stand === 'free' && (turn.credits[memberId] ?? 0) > 0);
  if (owed)
    return { memberId: owed.memberId, turn: { ...turn, credits: add(turn.credits, owed.memberId, -1) } };
  const index = round.findIndex(({ stand }) => stand === 'free');
  const chosen = round[index]?.memberId;
  if (chosen === undefined) return { memberId: null, turn };
  const credits = round
    .slice(0, index)
    .filter(({ stand }) => missesTurn(stand, missedTurns))
    .reduce((all, { memberId }) => add(all, memberId, 1), turn.credits);
  return { memberId: chosen, turn: { pointer: chosen, credits } };
}

/**
 * Smooth weighted round robin: everybody who takes part gains their weight, the one furthest behind gets the lead and pays for all.
 * While the same people are free, as many leads as the weights sum to give each exactly their weight.
 */
export function takeWeighted(turn: Turn, seats: readonly Seat[], missedTurns: MissedTurns): Taken {
  const part = inOrderAfter(turn.pointer, seats).filter(
    ({ stand, weight }) => weight > 0 && (stand === 'free' || missesTurn(stand, missedTurns)),
  );
  const gained = part.reduce((all, { memberId, weight }) => add(all, memberId, weight), turn.credits);
  const [first, ...others] = part.filter(({ stand }) => stand === 'free');
  if (!first) return { memberId: null, turn };
  const best = others.reduce(
    (so, each) => ((gained[each.memberId] ?? 0) > (gained[so.memberId] ?? 0) ? each : so),
    first,
  );
  const paid = part.reduce((sum, { weight }) => sum + weight, 0);
  return {
    memberId: best.memberId,
    turn: { pointer: best.memberId, credits: add(gained, best.memberId, -paid) },
  };
}

/** Whoever has the least; of equals the one whose turn it is. */
export function takeLeast(turn: Turn, seats: readonly Seat[], loadOf: (memberId: string) => number): Taken {
  const [first, ...others] = inOrderAfter(turn.pointer, seats).filter(({ stand }) => stand === 'free');
  if (!first) return { memberId: null, turn };
  const { memberId } = others.reduce(
    (so, each) => (loadOf(each.memberId) < loadOf(so.memberId) ? each : so),
    first,
  );
  return { memberId, turn: { ...turn, pointer: memberId } };
}

const missesTurn = (stand: Stand, missedTurns: MissedTurns): boolean =>
  stand === 'passed' || (stand === 'away' && missedTurns === 'accrue');

/** The round from the one after the pointer on; from the start when the pointer's member is no longer in it. */
function inOrderAfter(pointer: string | null, seats: readonly Seat[]): readonly Seat[] {
  const at = seats.findIndex(({ memberId }) => memberId === pointer) + 1;
  return [...seats.slice(at), ...seats.slice(0, at)];
}

function add(credits: Turn['credits'], memberId: string, by: number): Turn['credits'] {
  const { [memberId]: now = 0, ...others } = credits;
  return now + by === 0 ? others : { ...others, [memberId]: now + by };
}
