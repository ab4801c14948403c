import { Injectable } from '@nestjs/common';
import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { explain } from '#sla';
import type { ObligationState } from '#sla';
import type { TeamKind, WaiverReason } from '#contracts';
import { findTeams, memberNames } from '#identity';
import { concernedBy } from '../domain/calendars-concerned.js';
import { judgedBy } from '../domain/duty-record.js';
import { explained } from '../domain/explained.js';
import type { ExplainedObligation } from '../domain/explained.js';
import type { ObligationFilter } from '../domain/obligation-filter.js';
import { findDuty } from '../persistence/duties.js';
import { listedObligations } from '../persistence/listed-obligations.sql.js';
import { VersionsInForce } from './versions-in-force.js';

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
    const { sql, parameters } = listedObligations(workspaceId, filter);
    const found = await rows<Listed>(tx, sql, parameters);
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
    const versionOf = await this.versions.load(tx, workspaceId, [record.versionId], concernedBy([record]));
    const { clause, calendar } = judgedBy(record, versionOf);
    const now = await databaseInstant(tx);
    const explanation = explain(record.obligation, clause, calendar, now.getTime());
    return explained(record, explanation, versionOf(record.versionId).content.number);
  }
}

function waiverOf(
  { reason, note, byMemberId, at }: Pick<Listed, 'reason' | 'note' | 'byMemberId' | 'at'>,
  names: ReadonlyMap<string, string>,
): ShownWaiver | null {
  if (reason === null || byMemberId === null || at === null) return null;
  return { reason, note, byMemberId, by: names.get(byMemberId) ?? '', at: at.toISOString() };
}
