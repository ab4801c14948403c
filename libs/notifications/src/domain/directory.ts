import type { TeamKind } from '#contracts';

/** An active member, as far as it matters who is told what. */
export interface Listener {
  readonly id: string;
  readonly actions: ReadonlySet<string>;
  readonly teamIds: readonly string[];
}

/** Who is there to be told something. */
export class Directory {
  constructor(
    private readonly listeners: readonly Listener[],
    private readonly kinds: ReadonlyMap<string, TeamKind>,
  ) {}

  /** Those who answer for a side: of the team itself where it has such, else all of them, else leadership. */
  managersOf(side: TeamKind, teamId: string | null): readonly string[] {
    const all = this.who(({ actions }) => actions.has(`agreement.sign.${side}`));
    const ofTeam = all.filter(({ teamIds }) => teamId !== null && teamIds.includes(teamId));
    const found = ofTeam.length > 0 ? ofTeam : all;
    return found.length > 0 ? found.map(({ id }) => id) : this.leadership();
  }

  /** Those who answer for the side of a team. */
  managersOfTeam(teamId: string): readonly string[] {
    return this.managersOf(this.kinds.get(teamId) ?? 'sales', teamId);
  }

  /** The members of a team. */
  membersOf(teamId: string): readonly string[] {
    return this.who(({ teamIds }) => teamIds.includes(teamId)).map(({ id }) => id);
  }

  everybody(): readonly string[] {
    return this.who(() => true).map(({ id }) => id);
  }

  leadership(): readonly string[] {
    return this.holding('agreement.sign.leadership');
  }

  holding(action: string): readonly string[] {
    return this.who(({ actions }) => actions.has(action)).map(({ id }) => id);
  }

  /** The teams of a side, and those who answer for it. */
  sideOf(side: TeamKind): readonly string[] {
    return this.who(
      ({ teamIds, actions }) =>
        actions.has(`agreement.sign.${side}`) || teamIds.some((id) => this.kinds.get(id) === side),
    ).map(({ id }) => id);
  }

  isThere(memberId: string | null): memberId is string {
    return this.listeners.some(({ id }) => id === memberId);
  }

  private who(test: (listener: Listener) => boolean): readonly Listener[] {
    return this.listeners.filter(test);
  }
}
