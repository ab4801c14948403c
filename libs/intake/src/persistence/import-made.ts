import { rows } from '#database';
import type { Tx } from '#database';
import type { ImportRunRow } from './import-run.row.js';

/** Whose ids entries told while a chunk was taken; what was rolled back again is among them. */
export interface Told {
  readonly leads: readonly string[];
  readonly persons: readonly string[];
  readonly companies: readonly string[];
  readonly touches: readonly string[];
  readonly spends: readonly string[];
}

export interface Made extends Told {
  readonly number: number;
  readonly beganAt: Date;
  readonly madeAt: Date;
}

const INSERT = `
  insert into import_made (workspace_id, import_id, number, leads, persons, companies, touches, spends, began_at, made_at)
  select $1, $2, $3,
         array(select id from lead where workspace_id = $1 and id = any($4::uuid[])),
         array(select id from person where workspace_id = $1 and id = any($5::uuid[]) and created_at >= $8),
         array(select id from company where workspace_id = $1 and id = any($6::uuid[]) and created_at >= $8 and not is_unknown),
         array(select id from touch where workspace_id = $1 and id = any($7::uuid[])),
         array(select id from spend where workspace_id = $1 and id = any($9::uuid[])), $8, instant()`;

/** Keeps what a chunk made since `from`, in its transaction. */
export async function keepMade(
  tx: Tx,
  { workspaceId, importId, number }: { workspaceId: string; importId: string; number: number },
  { leads, persons, companies, touches, spends }: Told,
  from: Date,
): Promise<void> {
  if (leads.length + companies.length + touches.length + spends.length === 0) return;
  await tx.query(INSERT, [workspaceId, importId, number, leads, persons, companies, touches, from, spends]);
}

/** The last chunk that is not taken back yet, locked; null when nothing is left. */
export async function lastMade(tx: Tx, workspaceId: string, importId: string): Promise<Made | null> {
  const [made] = await rows<Made>(
    tx,
    `select number, leads, persons, companies, touches, spends, began_at as "beganAt", made_at as "madeAt" from import_made
      where workspace_id = $1 and import_id = $2 order by number desc limit 1 for update`,
    [workspaceId, importId],
  );
  return made ?? null;
}

export const forgetMade = (tx: Tx, workspaceId: string, importId: string, number: number): Promise<unknown> =>
  tx.query('delete from import_made where workspace_id = $1 and import_id = $2 and number = $3', [
    workspaceId,
    importId,
    number,
  ]);

export type CountedMade = { readonly [What in keyof Told]: number };

/** How much an import made that still stands. */
export async function countMade(tx: Tx, workspaceId: string, importId: string): Promise<CountedMade> {
  const [found] = await rows<CountedMade>(
    tx,
    `select coalesce(sum(cardinality(leads)), 0)::int as leads, coalesce(sum(cardinality(persons)), 0)::int as persons,
            coalesce(sum(cardinality(companies)), 0)::int as companies, coalesce(sum(cardinality(touches)), 0)::int as touches,
            coalesce(sum(cardinality(spends)), 0)::int as spends
       from import_made where workspace_id = $1 and import_id = $2`,
    [workspaceId, importId],
  );
  return found ?? { leads: 0, persons: 0, companies: 0, touches: 0, spends: 0 };
}

/** A lead of an import with which somebody did something since. */
export interface TouchedLead {
  readonly leadId: string;
  /** What was done last, as the journal calls it, and when. */
  readonly type: string;
  readonly at: Date;
}

/**
 * What people and connectors recorded after the chunk that made the lead, and after $6. The later rows of the same file are no
 * people: $4 started the import, which ended at $5.
 */
const TOUCHED = `
  select distinct on (e.lead_id) e.lead_id as "leadId", e.type, e.recorded_at as at
    from import_made m
    join journal_entry e on e.workspace_id = m.workspace_id and e.lead_id = any(m.leads) and e.recorded_at > greatest(m.made_at, $6::timestamptz)
   where m.workspace_id = $1 and m.import_id = $2 and ($3::integer is null or m.number = $3)
     and e.actor_kind in ('member', 'connector')
     and not (e.type in ('lead.enriched', 'lead.moved', 'lead.assigned') and e.actor_id is not distinct from $4::uuid and e.recorded_at <= $5)
   order by e.lead_id, e.recorded_at desc`;

export const touchedLeads = (
  tx: Tx,
  { workspaceId, id, startedBy, endedAt }: Undone,
  { number, since }: { readonly number?: number; readonly since?: Date | null } = {},
): Promise<TouchedLead[]> =>
  rows(tx, TOUCHED, [workspaceId, id, number ?? null, startedBy, endedAt, since ?? null]);

/** Whether sales accepted leads of the import since, and whether money moved for them; what the file itself said does not count. */
export async function workedSince(
  tx: Tx,
  { workspaceId, id, startedBy, endedAt }: Undone,
): Promise<{ readonly isAccepted: boolean; readonly isMoney: boolean }> {
  const [found] = await rows<{ isAccepted: boolean; isMoney: boolean }>(
    tx,
    `select coalesce(bool_or(e.type = 'handover.accepted'), false) as "isAccepted",
            coalesce(bool_or(e.type = 'revenue.recorded'), false) as "isMoney"
       from import_made m
       join journal_entry e on e.workspace_id = m.workspace_id and e.lead_id = any(m.leads) and e.recorded_at > m.made_at
      where m.workspace_id = $1 and m.import_id = $2 and e.type in ('handover.accepted', 'revenue.recorded')
        and not (e.actor_id is not distinct from $3::uuid and e.recorded_at <= $4)`,
    [workspaceId, id, startedBy, endedAt],
  );
  return found ?? { isAccepted: false, isMoney: false };
}

/** The import whose work is looked at. */
export interface Undone {
  readonly workspaceId: string;
  readonly id: string;
  readonly startedBy: string | null;
  readonly endedAt: Date | null;
}

/** Tables in which somebody is spoken of; who is in none of them may go. */
const SPEAK_OF = {
  person: [
    ...(['lead', 'touch', 'opportunity', 'deal_contact', 'decision_step', 'deal_registration'] as const),
    // Imports record no consents: one that is there was said by the person, and a withdrawal must be remembered.
    ...(['conversation', 'event_attendance', 'consent'] as const),
  ],
  company: ['person', 'lead', 'opportunity', 'deal_registration'],
} as const;

/** Those nobody speaks of any more. */
export async function unspokenOf(
  tx: Tx,
  workspaceId: string,
  whom: keyof typeof SPEAK_OF,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const speaking = SPEAK_OF[whom].map(
    (table) => `select 1 from ${table} t where t.workspace_id = $1 and t.${whom}_id = p.id`,
  );
  const found = await rows<{ id: string }>(
    tx,
    `select p.id from ${whom} p where p.workspace_id = $1 and p.id = any($2::uuid[])
        and ${speaking.map((sql) => `not exists (${sql})`).join(' and ')}`,
    [workspaceId, ids],
  );
  return found.map(({ id }) => id);
}

/**
 * The same records of the import's source may come again: those of the leads that went, and those by which the chunk told more of leads
 * that had been there before. What other sources sent in the meantime stays taken. To be asked while its touches are still there.
 */
export const releaseRecords = (
  tx: Tx,
  { workspaceId, mapping }: Pick<ImportRunRow, 'workspaceId' | 'mapping'>,
  { leads, touches, beganAt, madeAt }: Made,
  gone: readonly string[],
): Promise<unknown> =>
  tx.query(
    `delete from intake_record r where r.workspace_id = $1 and r.source = $7
        and (r.lead_id = any($2::uuid[])
          or r.taken_at between $5 and $6 and r.lead_id <> all($3::uuid[])
         and r.lead_id in (select t.lead_id from touch t where t.workspace_id = $1 and t.id = any($4::uuid[])))`,
    [workspaceId, gone, leads, touches, beganAt, madeAt, mapping?.source],
  );
