import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, violatedConstraint } from '#database';
import { renameTeam } from '../persistence/teams.js';
import type { TeamFacts } from '../persistence/teams.js';
import { teamMissing, teamNameTaken } from './identity-errors.js';

@Injectable()
export class RenameTeam {
  constructor(private readonly database: Database) {}

  /**
   * Calls a team something else; what it did, owes and is owed stays with it.
   * @throws AppError `team/missing`, `team/name-taken`
   */
  async rename(caller: Caller, id: string, name: string): Promise<TeamFacts> {
    try {
      return await this.database.withWorkspace(caller.workspaceId, async (tx) => {
        const team = await renameTeam(tx, id, name);
        if (!team) throw teamMissing();
        await recordActOf(tx, caller, { action: 'team.changed', subject: { kind: 'team', id } });
        return team;
      });
    } catch (error) {
      throw violatedConstraint(error) === 'uq_team_name' ? teamNameTaken() : error;
    }
  }
}
