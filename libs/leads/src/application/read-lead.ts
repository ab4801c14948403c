import { Injectable } from '@nestjs/common';
import { contradictionOf } from '#contracts';
import type { Caller, FrozenTarget } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { entriesOfLead } from '#journal';
import { IN_REACH, ONE_LEAD } from '../persistence/lead-list.sql.js';
import { missingLead } from './command.js';
import { strangersTo } from './guest-eyes.js';
import { guestPage } from './guest-page.js';
import { leadItems } from './lead-item.js';
import type { LeadListRow } from './lead-item.js';
import type { LeadPage } from './lead-page.js';
import { reachOf, requireSight } from './sight.js';
import { withoutAmounts } from './without-amounts.js';

const HANDOVERS = `
  select id, state, episode, offered_at as "offeredAt", accept_by as "acceptBy", contact_by as "contactBy", to_team_id as "toTeamId",
         to_member_id as "toMemberId", decided_by as "decidedBy", decided_at as "decidedAt", lapsed_at as "lapsedAt", reason, fault, disposition,
         dispute_state as "disputeState", proposed_outcome as "proposedOutcome", proposed_side as "proposedSide",
         escalated_at as "escalatedAt", conceded_at as "concededAt", is_first_of_episode as "isFirstOfEpisode",
         declined_by_all_at as "declinedByAllAt", target, evidence->>'subReason' as "subReason",
         (select coalesce(jsonb_agg(jsonb_build_object('memberId', c.member_id, 'teamId', c.team_id, 'declinedAt', c.declined_at,
                   'reason', c.reason, 'releasedAt', c.released_at) order by c.member_id), '[]')
            from handover_candidate c where c.workspace_id = h.workspace_id and c.handover_id = h.id) as candidates
    from handover h where workspace_id = $1 and lead_id = $2 order by offered_at`;

const ATTEMPTS = `
  select id, type, direction, outcome, occurred_at as "at", member_id as "by", source,
         evidence_id as "evidenceId" from attempt
   where workspace_id = $1 and ${IN_REACH} order by occurred_at`;

const NOTES = `
  select id, subject_id as "subjectId", author_id as "authorId", text, written_at as "at", mentions from lead_note
   where workspace_id = $1 and ${IN_REACH} order by written_at`;

/** Everything about one lead that the caller may see, read at one moment. */
@Injectable()
export class ReadLead {
  constructor(private readonly database: Database) {}

  run(caller: Caller, leadId: string): Promise<LeadPage> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => this.read(tx, caller, leadId), {
      isReadOnlySnapshot: true,
    });
  }

  private async read(tx: Tx, caller: Caller, leadId: string): Promise<LeadPage> {
    const [row] = await rows<LeadListRow>(tx, ONE_LEAD, [caller.workspaceId, leadId]);
    if (!row) throw missingLead(leadId);
    await requireSight(tx, caller, row);
    const [item] = await leadItems(tx, caller, [row]);
    if (!item) throw missingLead(leadId);
    const key = [caller.workspaceId, leadId];
    const entries = await entriesOfLead(tx, caller.workspaceId, leadId);
    const names = await memberNames(
      tx,
      caller.workspaceId,
      entries.flatMap(({ actor }) => (actor.kind === 'member' && actor.id ? [actor.id] : [])),
    );
    const reach = [...key, ...reachOf(caller)];
    const notes = caller.actions.has('person.read') ? await rows(tx, NOTES, reach) : [];
    const timeline = entries.map(({ id, position, type, occurredAt, actor, payload }) => ({
      id,
      position,
      type,
      occurredAt,
      actor: { ...actor, name: names.get(actor.id ?? '') ?? null, teamKind: null },
      payload: caller.actions.has('revenue.read') ? payload : withoutAmounts(payload),
    }));
    const page = {
      ...item,
      timeline,
      handovers: (await rows<TargetedRow>(tx, HANDOVERS, key)).map(withContradiction),
      attempts: await rows(tx, ATTEMPTS, reach),
      notes,
    };
    return guestPage(page, await strangersTo(tx, caller));
  }
}

interface TargetedRow {
  readonly target: FrozenTarget | null;
  readonly reason: string | null;
  readonly subReason: string | null;
}

const withContradiction = (handover: TargetedRow): unknown => ({
  ...handover,
  contradictsTarget: contradictionOf(handover.target, handover.reason, handover.subReason),
});
