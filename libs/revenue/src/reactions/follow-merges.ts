import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { touched } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { OPEN_DEAL_STAGES } from '../domain/deal.js';

/** Open deals go on with the lead that theirs was merged into, and come back with it; a closed deal stays with its lead. */
@Injectable()
export class FollowMerges implements Reactor, OnModuleInit {
  readonly name = 'revenue.merges';
  readonly types = ['lead.merged', 'lead.unmerged', 'lead.person_changed'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type === 'lead.merged') await moveOn(tx, workspaceId, entry);
      if (entry.type === 'lead.unmerged') await moveBack(tx, workspaceId, entry);
      if (entry.type === 'lead.person_changed') await renamePerson(tx, workspaceId, entry);
    }
  }
}

/** Whoever owns the lead that goes on owns its open deals. */
const moveOn = (tx: Tx, workspaceId: string, { leadId, payload }: Entry<'lead.merged'>): Promise<number> =>
  touched(
    tx,
    `update opportunity o set lead_id = l.id, merged_from_lead_id = $2, person_id = $4, owner_id = l.owner_id, team_id = l.team_id,
            version = o.version + 1
       from lead l
      where o.workspace_id = $1 and o.lead_id = $2 and o.stage = any($5) and l.workspace_id = $1 and l.id = $3`,
    [workspaceId, leadId, payload.intoLeadId, payload.lead.personId, OPEN_DEAL_STAGES],
  );

const moveBack = (
  tx: Tx,
  workspaceId: string,
  { leadId, payload }: Entry<'lead.unmerged'>,
): Promise<number> =>
  touched(
    tx,
    `update opportunity set lead_id = $2, merged_from_lead_id = null, person_id = $3, owner_id = $4, team_id = $5,
            version = version + 1
      where workspace_id = $1 and merged_from_lead_id = $2 and stage = any($6)`,
    [
      ...[workspaceId, leadId, payload.lead.personId, payload.lead.ownerId, payload.lead.teamId],
      OPEN_DEAL_STAGES,
    ],
  );

const renamePerson = (
  tx: Tx,
  workspaceId: string,
  { leadId, payload }: Entry<'lead.person_changed'>,
): Promise<number> =>
  touched(
    tx,
    'update opportunity set person_id = $3 where workspace_id = $1 and lead_id = $2 and person_id is not null',
    [workspaceId, leadId, payload.lead.personId],
  );
