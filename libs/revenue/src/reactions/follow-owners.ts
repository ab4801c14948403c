import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { OPEN_DEAL_STAGES } from '../domain/deal.js';

/** Open deals belong to whoever owns their lead; a closed deal stays with the one who closed it. */
@Injectable()
export class FollowOwners implements Reactor, OnModuleInit {
  readonly name = 'revenue.owners';
  readonly types = ['lead.assigned', 'lead.recycled', 'handover.accepted'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const owners = new Map(
      entries.flatMap(({ leadId, payload }) => (leadId && 'lead' in payload ? [[leadId, payload.lead]] : [])),
    );
    await tx.query(
      `update opportunity o set owner_id = l."ownerId", team_id = l."teamId", version = o.version + 1
         from jsonb_to_recordset($2::jsonb) as l("leadId" uuid, "ownerId" uuid, "teamId" uuid)
        where o.workspace_id = $1 and o.lead_id = l."leadId" and o.stage = any($3)`,
      [
        workspaceId,
        JSON.stringify([...owners].map(([leadId, { ownerId, teamId }]) => ({ leadId, ownerId, teamId }))),
        OPEN_DEAL_STAGES,
      ],
    );
  }
}
