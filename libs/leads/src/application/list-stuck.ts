import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#calendar';
import { MemberCalendarHistory } from '#calendars';
import type { Caller } from '#contracts';
import { Database, databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import type { EpochMs } from '#kernel';
import { limitOf, stuckOf } from '../domain/stuck.js';
import type { Stuck } from '../domain/stuck.js';
import { WORKED_STAGES, workingWeek, workingWeekOf } from '../domain/work-rules.js';
import type { WorkedStage, WorkRules } from '../domain/work-rules.js';
import { listLeads } from '../persistence/lead-list.sql.js';
import { idleLeads } from '../persistence/resting-leads.sql.js';
import type { IdleLead } from '../persistence/resting-leads.sql.js';
import { workRules } from '../persistence/work-rules.js';
import { leadItems } from './lead-item.js';
import type { LeadItem, LeadListRow } from './lead-item.js';
import { narrowed } from './narrowed.js';
import type { Narrowing } from './narrowed.js';

export interface StuckLead extends Omit<Stuck, 'id' | 'since'> {
  readonly lead: LeadItem;
  /** When something was last done with it. */
  readonly lastActivityAt: Date;
}

export interface StuckLeads {
  readonly items: readonly StuckLead[];
  readonly total: number;
  readonly asOf: Date;
}

/** Leads in hand of sales with which nothing was done for longer than their stage allows, the furthest beyond first. */
@Injectable()
export class ListStuck {
  constructor(
    private readonly database: Database,
    private readonly calendars: MemberCalendarHistory,
  ) {}

  run(caller: Caller, query: Narrowing & { readonly limit: number }): Promise<StuckLeads> {
    return this.database.withWorkspace(caller.workspaceId, (tx) => this.within(tx, caller, query), {
      isReadOnlySnapshot: true,
    });
  }

  private async within(
    tx: Tx,
    caller: Caller,
    { limit, ...query }: Narrowing & { readonly limit: number },
  ): Promise<StuckLeads> {
    const asOf = await databaseInstant(tx);
    const rules = await workRules(tx, caller.workspaceId);
    const found = await idleLeads(tx, caller.workspaceId, idleSince(rules, asOf), narrowed(caller, query, 4));
    const now = asOf.getTime();
    const weekOf = await this.weeks(tx, caller.workspaceId, found, now);
    const stuck = stuckOf(found.map(idleOf), rules, weekOf, now);
    const items = await shown(tx, caller, stuck.slice(0, limit));
    return { items, total: stuck.length, asOf };
  }

  /** By owner: their working week, as their own calendar is now. */
  private async weeks(
    tx: Tx,
    workspaceId: string,
    found: readonly IdleLead[],
    now: EpochMs,
  ): Promise<(ownerId: string | null) => WorkingCalendar> {
    const { zone } = await thisWorkspace(tx);
    const from = found[0]?.lastActivityAt.getTime() ?? now;
    const usual = workingWeek(zone, from, now);
    const memberIds = [...new Set(found.flatMap(({ ownerId }) => ownerId ?? []))];
    const owned = await this.calendars.owned(tx, workspaceId, { memberIds, versionIds: [] });
    const current = owned.filter((span) => span.from <= now && now < span.to);
    const versionIds = [...new Set(current.map(({ versionId }) => versionId))];
    const definitions = await this.calendars.definitions(tx, workspaceId, versionIds);
    const weeks = new Map(
      [...definitions].map(([id, definition]) => [id, workingWeekOf(definition, from, now)]),
    );
    const own = new Map(current.map(({ memberId, versionId }) => [memberId, weeks.get(versionId)]));
    return (ownerId) => own.get(ownerId ?? '') ?? usual;
  }
}

const idleSince = (rules: WorkRules, asOf: Date): Record<string, Date> =>
  Object.fromEntries(WORKED_STAGES.map((stage) => [stage, new Date(asOf.getTime() - limitOf(rules, stage))]));

const idleOf = ({ id, stage, ownerId, lastActivityAt, nextStepDueAt, isTried }: IdleLead) => ({
  ...{ id, stage: stage as WorkedStage, ownerId, since: lastActivityAt.getTime(), isTried },
  nextStepDueAt: nextStepDueAt?.getTime() ?? null,
});

async function shown(tx: Tx, caller: Caller, stuck: readonly Stuck[]): Promise<StuckLead[]> {
  const ids = stuck.map(({ id }) => id);
  const found = await leadsOf(tx, caller, ids);
  return stuck.flatMap(({ id, since, ...amounts }) => {
    const lead = found.get(id);
    return lead ? [{ lead, lastActivityAt: new Date(since), ...amounts }] : [];
  });
}

/** These leads as lists show them, by id. */
export async function leadsOf(
  tx: Tx,
  caller: Caller,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LeadItem>> {
  const sql = listLeads(['l.id = any($3)']);
  const found = await rows<LeadListRow>(tx, sql, [caller.workspaceId, ids.length, ids]);
  return new Map((await leadItems(tx, caller, found)).map((item) => [item.id, item]));
}
