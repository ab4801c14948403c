import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller, TeamKind } from '#contracts';
import { Database, violatedConstraint } from '#database';
import { newId } from '#kernel';
import { allTeams, insertTeam } from '../persistence/teams.js';
import type { TeamFacts } from '../persistence/teams.js';
import { teamNameTaken } from './identity-errors.js';

@Injectable()
export class CreateTeam {
  constructor(private readonly database: Database) {}

  /** The teams of the caller's workspace by name. */
  list(caller: Caller): Promise<TeamFacts[]> {
    return this.database.withWorkspace(caller.workspaceId, allTeams);
  }

  /** @throws AppError `team/name-taken` */
  async create(caller: Caller, facts: { name: string; kind: TeamKind }): Promise<TeamFacts> {
    const team = { id: newId(), name: facts.name, kind: facts.kind };
    try {
      const { workspaceId } = caller;
      await this.database.withWorkspace(workspaceId, async (tx) => {
        await insertTeam(tx, workspaceId, team);
        const subject = { kind: 'team', id: team.id };
        await recordActOf(tx, caller, { action: 'team.created', subject });
      });
      return team;
    } catch (error) {
      throw violatedConstraint(error) === 'uq_team_name' ? teamNameTaken() : error;
    }
  }
}
