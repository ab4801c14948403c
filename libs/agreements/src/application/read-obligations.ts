import { Injectable } from '@nestjs/common';
import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { explain } from '#sla';
import type { ObligationState } from '#sla';
import type { TeamKind, WaiverReason } from '#contracts';
import { findTeams, memberNames } from '#identity';
import { judgedBy } from '../domain/duty-record.js';
import { explained } from '../domain/explained.js';
import type { ExplainedObligation } from '../domain/explained.js';
import { findDuty } from '../persistence/duties.js';
import { VersionsInForce } from './versions-in-force.js';

export interface ObligationFilter {
  readonly leadId?: string;
  readonly status?: ObligationState;
  readonly ownerId?: string;
  readonly agreementId?: string;
  readonly clauseKey?: string;
  /** Only those that were waived, or only those that were not. */
  readonly isWaived?: boolean;
  readonly limit: number;
  /** The place after the last item of the page before. */
  readonly after?: { readonly dueAt: Date; readonly id: string };
}

export interface ObligationItem {
  readonly id: string;
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly clauseTitle: string;
  readonly kind: string;
  /** The side that promised. */
  readonly owedBy: TeamKind;
  readonly level: string;
  /** Which time round, from 1. */
  readonly cycle: number;
  readonly status: string;
  readonly tier: string;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly lateByMs: number | null;
  readonly leadId: string;
  readonly ownerId: string | null;
  /** As the member is called now. */
  readonly ownerName: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** Null where one act is enough. */
  readonly progress: { readonly done: number; readonly needed: number } | null;
  /** What it would have been by what became known later, beside what was told; null when nothing did. */
  readonly corrected: ObligationState | null;
  readonly waiver: ShownWaiver | null;
}

/** Who excused it, and why. */
export interface ShownWaiver {
  readonly reason: WaiverReason;
  readonly note: string | null;
  readonly byMemberId: string;
  /** As the member is called now. */
  readonly by: string;
  readonly at: string;
}

const LIST = `
  select o.id, o.agreement_id as "agreementId", o.clause_key as "clauseKey", o.kind, o.owed_by as "owedBy", o.level, o.cycle, o.status,
         o.tier, o.started_at as "startedAt", o.due_at as "dueAt", o.ended_at as "endedAt", o.late_by_ms::float8 as "lateByMs",
         o.lead_id as "leadId", o.owner_id as "ownerId", o.team_id as "teamId", o.state -> 'progress' as progress, o.version_id as "versionId", o.corrected_status as corrected, w.reason, w.note, w.by_member_id as "byMemberId", w.at
    from obligation o
    left join obligation_waiver w on w.workspace_id = o.workspace_id and w.obligation_id = o.id
   where o.workspace_id = $1 and ($2::uuid is null or o.lead_id = $2) and ($3::text is null or o.status = $3)
     and ($4::uuid is null or o.owner_id = $4) and ($5::timestamptz is null or (o.due_at, o.id) > ($5, $6::uuid))
     and ($8::uuid is null or o.agreement_id = $8) and ($9::text is null or o.clause_key = $9)
     and ($10::boolean is null or (w.obligation_id is not null) = $10)
   order by o.due_at, o.id limit $7`;

interface Listed extends Omit<ObligationItem, 'clauseTitle' | 'ownerName' | 'teamName' | 'waiver'> {
  readonly versionId: string;
  readonly reason: WaiverReason | null;
  readonly note: string | null;
  readonly byMemberId: string | null;
  readonly at: Date | null;
}

type Owing = Pick<ObligationItem, 'ownerId' | 'teamId'>;

interface NamesOf {
  (owing: Owing): Pick<ObligationItem, 'ownerName' | 'teamName'>;
  readonly members: ReadonlyMap<string, string>;
}

/** Obligations as people look at them, the next due first, and why one stands as it does. */
@Injectable()
export class ReadObligations {
  constructor(private readonly versions: VersionsInForce) {}

  /** Up to `limit + 1`: the one too many shows that there is a next page. */
  async list(tx: Tx, workspaceId: string, filter: ObligationFilter): Promise<ObligationItem[]> {
    const found = await rows<Listed>(tx, LIST, parametersOf(workspaceId, filter));
    const versionIds = found.map(({ versionId }) => versionId);
    const versionOf = await this.versions.load(tx, workspaceId, versionIds);
    const namesOf = await this.names(tx, workspaceId, found);
    return found.map(({ versionId, reason, note, byMemberId, at, progress, ...item }) => ({
      ...item,
      ...namesOf(item),
      progress: progress && { done: progress.done, needed: progress.needed },
      clauseTitle: versionOf(versionId).clause(item.clauseKey).title,
      waiver: waiverOf({ reason, note, byMemberId, at }, namesOf.members),
    }));
  }

  /** In two statements, however many obligations. */
  private async names(tx: Tx, workspaceId: string, found: readonly Listed[]): Promise<NamesOf> {
    const ids = new Set(found.flatMap(({ byMemberId, ownerId }) => [byMemberId ?? [], ownerId ?? []].flat()));
    const members = await memberNames(tx, workspaceId, [...ids]);
    const teams = new Map((await findTeams(tx, workspaceId)).map(({ id, name }) => [id, name]));
    const namesOf = ({ ownerId, teamId }: Owing): ReturnType<NamesOf> => ({
      ownerName: members.get(ownerId ?? '') ?? null,
      teamName: teams.get(teamId ?? '') ?? null,
    });
    return Object.assign(namesOf, { members });
  }

  /** @throws AppError `obligation/missing` */
  async explain(tx: Tx, workspaceId: string, id: string): Promise<ExplainedObligation> {
    const record = await findDuty(tx, workspaceId, id);
    if (!record)
      throw new AppError('missing', 'obligation/missing', `There is no obligation ${id} in this workspace.`);
    const versionOf = await this.versions.load(tx, workspaceId, [record.versionId]);
    const { clause, calendar } = judgedBy(record, versionOf);
    const now = await databaseInstant(tx);
    const explanation = explain(record.obligation, clause, calendar, now.getTime());
    return explained(record, explanation, versionOf(record.versionId).content.number);
  }
}

function parametersOf(
  workspaceId: string,
  { after, limit, ...filter }: ObligationFilter,
): readonly unknown[] {
  const { leadId, status, ownerId, agreementId, clauseKey, isWaived } = filter;
  const wishes = [
    leadId,
    status,
    ownerId,
    after?.dueAt,
    after?.id,
    limit + 1,
    agreementId,
    clauseKey,
    isWaived,
  ];
  return [workspaceId, ...wishes.map((wish) => wish ?? null)];
}

function waiverOf(
  { reason, note, byMemberId, at }: Pick<Listed, 'reason' | 'note' | 'byMemberId' | 'at'>,
  names: ReadonlyMap<string, string>,
): ShownWaiver | null {
  if (reason === null || byMemberId === null || at === null) return null;
  return { reason, note, byMemberId, by: names.get(byMemberId) ?? '', at: at.toISOString() };
}
