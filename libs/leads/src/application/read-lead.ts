import { Injectable } from '@nestjs/common';
import type { Caller, Entry } from '#contracts';
import { scopeOf } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { memberNames } from '#identity';
import { entriesOfLead } from '#journal';
import { AppError } from '#kernel';
import { ONE_LEAD } from '../persistence/lead-list.sql.js';
import { byCaller, missingLead, requireReach } from './command.js';
import { leadItems } from './lead-item.js';
import type { LeadItem, LeadListRow } from './lead-item.js';

export interface TimelineItem extends Pick<Entry, 'id' | 'position' | 'type' | 'occurredAt'> {
  readonly actor: Entry['actor'] & { readonly name: string | null };
  readonly payload: unknown;
}

export interface LeadPage extends LeadItem {
  readonly timeline: readonly TimelineItem[];
  readonly handovers: readonly unknown[];
  readonly attempts: readonly unknown[];
  readonly notes: readonly unknown[];
}

const HANDOVERS = `
  select id, state, episode, offered_at as "offeredAt", accept_by as "acceptBy", contact_by as "contactBy", to_team_id as "toTeamId",
         to_member_id as "toMemberId", decided_by as "decidedBy", decided_at as "decidedAt", lapsed_at as "lapsedAt", reason, fault, disposition,
         dispute_state as "disputeState", proposed_outcome as "proposedOutcome", proposed_side as "proposedSide",
         escalated_at as "escalatedAt", conceded_at as "concededAt", is_first_of_episode as "isFirstOfEpisode"
    from handover where workspace_id = $1 and lead_id = $2 order by offered_at`;

/**
 * The lead, and those that ended in it, as far as the caller may see them: what was tried and said of them is said of this one.
 * $3 whether the caller sees all leads, $4 the caller's teams, $5 the caller.
 */
const OF_LEAD = `lead_id in (
  with recursive ended as (
    select $2::uuid as id
    union select l.id from ended e join lead l on l.workspace_id = $1 and l.merged_into_id = e.id)
  select e.id from ended e join lead l on l.workspace_id = $1 and l.id = e.id
   where e.id = $2 or $3 or l.team_id = any($4::uuid[]) or l.owner_id = $5)`;

const ATTEMPTS = `
  select id, type, direction, outcome, occurred_at as "at", member_id as "by" from attempt
   where workspace_id = $1 and ${OF_LEAD} order by occurred_at`;

const NOTES = `
  select id, subject_id as "subjectId", author_id as "authorId", text, written_at as "at" from lead_note
   where workspace_id = $1 and ${OF_LEAD} order by written_at`;

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
    await this.requireSight(tx, caller, row);
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
      actor: { ...actor, name: names.get(actor.id ?? '') ?? null },
      payload,
    }));
    return {
      ...item,
      timeline,
      handovers: await rows(tx, HANDOVERS, key),
      attempts: await rows(tx, ATTEMPTS, reach),
      notes,
    };
  }

  /** A lead on offer to one's team can be read before it belongs to the team; one out of reach is as good as missing. */
  private async requireSight(tx: Tx, caller: Caller, row: LeadListRow): Promise<void> {
    const [offer] = await rows<{ teamId: string }>(
      tx,
      `select to_team_id as "teamId" from handover where workspace_id = $1 and lead_id = $2 and state = 'offered'`,
      [caller.workspaceId, row.id],
    );
    try {
      requireReach(byCaller(caller), 'lead.read', {
        ownerId: row.ownerId,
        teamId: offer?.teamId ?? row.teamId,
      });
    } catch (error) {
      if (error instanceof AppError) throw missingLead(row.id);
      throw error;
    }
  }
}

/** How far the caller sees leads: whether all of them, else those of which teams, and whose own. */
function reachOf({ actions, teamIds, memberId }: Caller): readonly unknown[] {
  const scope = scopeOf(actions, 'lead.read');
  return [scope === 'all', scope === 'own-team' ? teamIds : [], scope === undefined ? null : memberId];
}
