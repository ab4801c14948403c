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

/** Null leaves the lead where it is. */
export type TakerRule = (tx: Tx, workspaceId: string, pulled: PulledBack) => Promise<Taker | null>;

/**
 * Decides who gets a lead that is pulled back. Until a rule is given by `use` it is the colleague of the same team with the least open
 * work; with no other colleague the team's queue, and from the queue nobody.
 */
@Injectable()
export class NextTaker {
  private rule: TakerRule = leastBusy;

  use(rule: TakerRule): void {
    this.rule = rule;
  }

  after(tx: Tx, workspaceId: string, pulled: PulledBack): Promise<Taker | null> {
    return this.rule(tx, workspaceId, pulled);
  }
}

/** The colleague of the same team with the least open work. */
export async function leastBusy(tx: Tx, workspaceId: string, pulled: PulledBack): Promise<Taker | null> {
  const { teamId, memberId, askedIds = [] } = pulled;
  const colleagues = (await allMembers(tx))
    .filter(({ id, isActive, teamIds }) => isActive && teamIds.includes(teamId) && id !== memberId)
    .filter(({ id }) => !askedIds.includes(id))
    .filter(({ roles, customRights }) => mayAccept(roles, customRights))
    .map(({ id }) => id);
  if (colleagues.length === 0) return memberId === null ? null : { teamId, memberId: null };
  const open = await openWorkOf(tx, workspaceId, colleagues);
  const [least] = colleagues.sort(
    (one, other) => (open.get(one) ?? 0) - (open.get(other) ?? 0) || (one < other ? -1 : 1),
  );
  return { teamId, memberId: least ?? null };
}

/** Whether these roles let one accept leads. */
export const mayAccept = (roles: readonly string[], customRights: readonly string[]): boolean =>
  actionsOf(roles).has('handover.accept') || actionsFrom(customRights).has('handover.accept');
