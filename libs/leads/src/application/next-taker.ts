import { Injectable } from '@nestjs/common';
import { actionsFrom, actionsOf } from '#contracts';
import type { Tx } from '#database';
import { allMembers } from '#identity';
import { openWorkOf } from '../persistence/open-work.js';

/** A lead that is taken out of somebody's hands. */
export interface PulledBack {
  readonly leadId: string;
  readonly teamId: string;
  /** Who had it; null while it lay in the team's queue. */
  readonly memberId: string | null;
  /** Who were asked for it together, none of whom took it. */
  readonly askedIds?: readonly string[];
}

/** Who gets it next; `memberId` null: whoever of the team takes it. */
export interface Taker {
  readonly teamId: string;
  readonly memberId: string | null;
}

/** One answer for each that is pulled back, in their order; null leaves a lead where it is. */
export type TakerRule = (
  tx: Tx,
  workspaceId: string,
  pulled: readonly PulledBack[],
) => Promise<readonly (Taker | null)[]>;

/**
 * Decides who gets leads that are pulled back together. Until a rule is given by `use` it is the colleague of the same team with the least
 * open work, what they are given here included; with no other colleague the team's queue, and from the queue nobody.
 */
@Injectable()
export class NextTaker {
  private rule: TakerRule = leastBusy;

  use(rule: TakerRule): void {
    this.rule = rule;
  }

  async after(
    tx: Tx,
    workspaceId: string,
    pulled: readonly PulledBack[],
  ): Promise<readonly (Taker | null)[]> {
    return pulled.length === 0 ? [] : this.rule(tx, workspaceId, pulled);
  }
}

/** The colleague of the same team with the least open work. Reads the teams and their work once, however many leads there are. */
export async function leastBusy(
  tx: Tx,
  workspaceId: string,
  pulled: readonly PulledBack[],
): Promise<readonly (Taker | null)[]> {
  const wanted = new Set(pulled.map(({ teamId }) => teamId));
  const able = (await allMembers(tx))
    .filter(({ isActive, teamIds }) => isActive && teamIds.some((teamId) => wanted.has(teamId)))
    .filter(({ roles, customRights }) => mayAccept(roles, customRights));
  const ids = able.map(({ id }) => id);
  const open = new Map(ids.length === 0 ? [] : await openWorkOf(tx, workspaceId, ids));
  return pulled.map((each) => {
    const colleagues = able.filter(
      ({ teamIds, id }) =>
        teamIds.includes(each.teamId) && id !== each.memberId && !(each.askedIds ?? []).includes(id),
    );
    return takenBy(
      each,
      colleagues.map(({ id }) => id),
      open,
    );
  });
}

/** The turn moves on: whoever is given a lead has one more to deal with, whoever loses it one less. */
function takenBy(
  { teamId, memberId }: PulledBack,
  colleagues: readonly string[],
  open: Map<string, number>,
): Taker | null {
  const openOf = (id: string): number => open.get(id) ?? 0;
  const [least] = [...colleagues].sort((one, other) => openOf(one) - openOf(other) || (one < other ? -1 : 1));
  if (least === undefined) return memberId === null ? null : { teamId, memberId: null };
  open.set(least, openOf(least) + 1);
  if (memberId !== null) open.set(memberId, openOf(memberId) - 1);
  return { teamId, memberId: least };
}

/** Whether these roles let one accept leads. */
export const mayAccept = (roles: readonly string[], customRights: readonly string[]): boolean =>
  actionsOf(roles).has('handover.accept') || actionsFrom(customRights).has('handover.accept');
