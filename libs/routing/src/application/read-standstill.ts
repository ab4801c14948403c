import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { comingAbsences } from '../persistence/absences.js';
import { backlogByTeam } from '../persistence/backlog.js';
import type { TeamBacklog } from '../persistence/backlog.js';
import type { RoutingAbsenceRow } from '../persistence/routing-absence.row.js';

/** What stands still, and who stands aside; nothing here writes. */
@Injectable()
export class ReadStandstill {
  /** Teams with leads that nobody could take, the longest wait first. */
  backlog(tx: Tx, workspaceId: string): Promise<TeamBacklog[]> {
    return backlogByTeam(tx, workspaceId);
  }

  /** Running and coming absences of one member, soonest first; none of a connector. */
  async absencesOf(tx: Tx, workspaceId: string, memberId: string | null): Promise<RoutingAbsenceRow[]> {
    const all = await comingAbsences(tx, workspaceId, await databaseInstant(tx));
    return all.filter((absence) => absence.memberId === memberId);
  }
}
