import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Caller } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { MergeLimit } from '#people';
import type { MergeReach, MergeStanding } from '#people';
import { OPEN_STAGES } from '../domain/lifecycle.js';
import { pairsOf } from '../domain/merging.js';
import { leadIdsOf } from '../persistence/lead-merges.js';
import { openLeadsOf } from '../persistence/leads-of-persons.js';

interface Judged {
  readonly id: string;
  readonly personId: string;
  readonly leadType: string;
  readonly stage: string;
  readonly capturedAt: Date;
  readonly isMine: boolean;
  readonly isHandedOver: boolean;
}

/** $1 workspace, $2 leads, $3 member, $4 their teams. What is on offer is theirs who may answer; what was only withdrawn gave no credit. */
const JUDGED = `
  select l.id, l.person_id as "personId", l.lead_type as "leadType", l.stage, l.captured_at as "capturedAt",
         coalesce(l.owner_id = $3, coalesce(o.to_team_id, l.team_id) = any($4::uuid[])
           and coalesce(o.to_member_id, $3) = $3, false) as "isMine",
         exists (select from handover h where h.workspace_id = l.workspace_id and h.lead_id = l.id
           and h.state not in ('withdrawn', 'superseded')) as "isHandedOver"
    from lead l
    left join handover o on o.workspace_id = l.workspace_id and o.lead_id = l.id and o.state = 'offered'
   where l.workspace_id = $1 and l.id = any($2::uuid[])`;

/** Tells whose leads hang on two records, and whether merging them would take a credit from marketing. */
@Injectable()
export class JudgeMerge implements MergeReach, OnModuleInit {
  constructor(
    private readonly journal: Journal,
    private readonly limit: MergeLimit,
  ) {}

  onModuleInit(): void {
    this.limit.use(this);
  }

  async standing(
    tx: Tx,
    { workspaceId, memberId, teamIds }: Caller,
    personIds: readonly string[],
    { isChanging }: { readonly isChanging: boolean },
  ): Promise<MergeStanding> {
    const leadIds = await leadIdsOf(tx, workspaceId, personIds);
    if (isChanging && leadIds.length > 0) await this.journal.lock(tx, workspaceId, leadIds);
    const leads = await rows<Judged>(tx, JUDGED, [workspaceId, leadIds, memberId, teamIds]);
    const open = leads.filter(({ stage }) => (OPEN_STAGES as readonly string[]).includes(stage));
    const [ones, others] = personIds.map((id) => open.filter(({ personId }) => personId === id));
    return {
      // Records without a lead are nobody's: who merges everything decides.
      isOthers: leads.length === 0 || leads.some(({ isMine }) => !isMine),
      takesCredit: pairsOf(ones ?? [], others ?? []).some(({ loser }) => loser.isHandedOver),
    };
  }

  async leadOf(tx: Tx, workspaceId: string, personId: string): Promise<string | null> {
    const [open] = await openLeadsOf(tx, workspaceId, [personId]);
    return open ?? (await leadIdsOf(tx, workspaceId, [personId]))[0] ?? null;
  }
}
