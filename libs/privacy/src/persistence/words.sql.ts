import type { PersonalTable } from '#people';

/** Where people write words beside a lead, or beside none, that may name somebody. */
export interface WordPlace {
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of JSON: what names somebody goes whole. */
  readonly json?: readonly string[];
  /** How a row is of the person: `$2` their records, `$4` their leads; undefined where nothing says whose it is. */
  readonly whose?: string;
  /** Instead of an update, where the serving role may make none; with the same parameters and `$3` what names them. */
  readonly unsaidBy?: string;
}

const OF_LEAD = 't.lead_id = any($4::uuid[])';

export const WORD_PLACES: readonly WordPlace[] = [
  { table: 'lead', columns: ['hold_reason', 'reason'], whose: 't.id = any($4::uuid[])' },
  { table: 'ownership', columns: ['why'], whose: OF_LEAD },
  { table: 'handover', columns: ['reason'], json: ['evidence'], whose: OF_LEAD },
  { table: 'opportunity', columns: ['name', 'close_reason'], json: ['close_evidence'], whose: OF_LEAD },
  {
    ...{ table: 'decision_step', columns: ['name'] },
    whose: `exists (select 1 from opportunity o where o.workspace_id = $1 and o.id = t.opportunity_id and o.lead_id = any($4::uuid[]))`,
  },
  {
    ...{ table: 'obligation_waiver', columns: ['note'] },
    whose: `exists (select 1 from obligation o where o.workspace_id = $1 and o.id = t.obligation_id and o.lead_id = any($4::uuid[]))`,
  },
  { table: 'notification', columns: [], json: ['facts'], whose: OF_LEAD },
  { table: 'review_item', columns: [], json: ['facts'], whose: OF_LEAD },
  { table: 'touch', columns: ['referrer_host'], json: ['utm'], whose: 't.person_id = any($2::uuid[])' },
  {
    ...{ table: 'journal_entry', columns: [], json: ['payload'] },
    whose: `${OF_LEAD} and t.type = 'lead.assigned'`,
    unsaidBy: 'select journal_unsay($1, $4::uuid[], $3) where $2::uuid[] is not null',
  },
  { table: 'review', columns: ['minutes'] },
  { table: 'review_decision', columns: ['text'] },
  { table: 'review_proposal', columns: ['reason'] },
  { table: 'period_restatement', columns: ['reason'] },
  { table: 'process_mark', columns: ['text'] },
  { table: 'partner', columns: ['note'] },
  { table: 'import_run', columns: ['file_name', 'why'], json: ['mapping'] },
];

/** Declared by whose table it is. */
const DECLARED = new Set(['lead', 'opportunity', 'decision_step', 'touch']);

export const WORD_TABLES: readonly PersonalTable[] = WORD_PLACES.flatMap(({ table, columns, json = [] }) =>
  DECLARED.has(table) ? [] : [{ table, columns: [...columns, ...json], eraseRule: 'blank' as const }],
);

/** Ids of records in other systems that say who it is; they are remembered under another id, so that the record is still taken once. */
export const RECORD_PLACES: Readonly<Record<string, string>> = {
  ...{ lead: 't.id = any($2::uuid[])', intake_record: 't.lead_id = any($2::uuid[])' },
  opportunity: 't.lead_id = any($2::uuid[])',
};
