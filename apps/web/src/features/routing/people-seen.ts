import { asks } from './rule-draft.js';
import type { Capacity, RoutedMember, Rule } from './routing-types.js';

/** A rule somebody takes part in; `weight` null where all take part alike. */
export interface PartIn {
  readonly key: string;
  readonly name: string;
  readonly weight: number | null;
  readonly isWholeTeam: boolean;
}

interface Reached {
  readonly id: string;
  readonly teamIds: readonly string[];
  /** Whether they may take leads over at all. */
  readonly mayAccept: boolean;
}

/** The rules that may choose this member, in their order. */
export const partsOf = (rules: readonly Rule[], { id, teamIds, mayAccept }: Reached): PartIn[] =>
  rules.flatMap((rule): PartIn[] => {
    const { key, name, participants } = rule;
    const asked = asks(rule.method);
    if (!asked.people || !teamIds.includes(rule.teamId)) return [];
    if (participants === null) return mayAccept ? [{ key, name, weight: null, isWholeTeam: true }] : [];
    const own = participants.find(({ memberId }) => memberId === id);
    return own ? [{ key, name, weight: asked.weights ? own.weight : null, isWholeTeam: false }] : [];
  });

/** Who is shown first: whoever a rule may choose, has a limit, or is away or will be. */
export const isConcerned = ({ capacity, absences }: RoutedMember, parts: readonly PartIn[]): boolean =>
  parts.length > 0 || capacity !== null || absences.length > 0;

/** How much of a limit is used, in percent; one that allows nothing is used up. */
export const usedShare = ({ most }: Pick<Capacity, 'most'>, given: number): number =>
  most === 0 ? 100 : Math.min(100, Math.round((given / most) * 100));
