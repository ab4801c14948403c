import { NONE } from '../domain/obligation-filter.js';
import type { ObligationFilter } from '../domain/obligation-filter.js';

const SELECTED = `
  select o.id, o.agreement_id as "agreementId", o.clause_key as "clauseKey", o.kind, o.owed_by as "owedBy", o.level, o.cycle, o.status,
         o.tier, o.started_at as "startedAt", o.due_at as "dueAt", o.ended_at as "endedAt", o.late_by_ms::float8 as "lateByMs",
         o.lead_id as "leadId", o.owner_id as "ownerId", o.team_id as "teamId", o.state -> 'progress' as progress, o.version_id as "versionId",
         o.corrected_status as corrected, w.reason, w.note, w.by_member_id as "byMemberId", w.at
    from obligation o
    left join obligation_waiver w on w.workspace_id = o.workspace_id and w.obligation_id = o.id`;

/** An obligation counts on the day its clock started, in the zone whose days bound the periods of its version. */
const STARTED_ON = `(o.started_at at time zone (
    select v.terms -> 'period' ->> 'zone' from agreement_version v where v.workspace_id = o.workspace_id and v.id = o.version_id))::date`;

/** Columns compared as they are; the key is what the filter calls them. */
const EQUAL = {
  leadId: 'o.lead_id',
  status: 'o.status',
  ownerId: 'o.owner_id',
  agreementId: 'o.agreement_id',
  clauseKey: 'o.clause_key',
  tier: 'o.tier',
  level: 'o.level',
} as const satisfies Partial<Record<keyof ObligationFilter, string>>;

/**
 * Obligations of a workspace, the next due first: `limit + 1` of them, the one too many shows that there is a next page.
 * Only what is asked for stands in the statement, so that `ix_obligation_due`, `ix_obligation_lead` and `ix_obligation_owner` serve.
 */
export function listedObligations(
  workspaceId: string,
  filter: ObligationFilter,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const parameters: unknown[] = [workspaceId];
  const next = (value: unknown): string => `$${parameters.push(value)}`;
  const when = (value: unknown, condition: (place: string) => string): string[] =>
    value === undefined ? [] : [condition(next(value))];
  const orNone = (value: string | undefined, column: string): string[] =>
    value === NONE ? [`${column} is null`] : when(value, (place) => `${column} = ${place}`);
  const { teamId, channel, isWaived, from, to, after, limit } = filter;
  const conditions = [
    'o.workspace_id = $1',
    ...Object.entries(EQUAL).flatMap(([name, column]) =>
      when(filter[name as keyof typeof EQUAL], (place) => `${column} = ${place}`),
    ),
    ...orNone(teamId, 'o.team_id'),
    ...orNone(channel, `nullif(o.attributes ->> 'channel', '')`),
    ...when(isWaived, (place) => `(w.obligation_id is not null) = ${place}`),
    // A day of slack for the zone lets the bare column narrow the search.
    ...when(from, (place) => `o.started_at >= ${place}::date - 1 and ${STARTED_ON} >= ${place}::date`),
    ...when(to, (place) => `o.started_at < ${place}::date + 2 and ${STARTED_ON} <= ${place}::date`),
    ...(after ? [`(o.due_at, o.id) > (${next(after.dueAt)}::timestamptz, ${next(after.id)}::uuid)`] : []),
  ];
  const where = conditions.join('\n     and ');
  return {
    sql: `${SELECTED}\n   where ${where}\n   order by o.due_at, o.id limit ${next(limit + 1)}`,
    parameters,
  };
}
