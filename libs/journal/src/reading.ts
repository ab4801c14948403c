import type { Entry, EntryType } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import {
  ALL_OF_LEADS,
  ENTRIES_AFTER,
  ENTRIES_NAMED,
  ENTRIES_OF_LEAD,
  ENTRIES_OF_LEADS,
  toEntry,
} from './journal.sql.js';
import type { EntryRecord } from './journal.sql.js';

/** The numbered entries after a position, in order, at most `limit`. */
export async function entriesAfter(
  tx: Tx,
  workspaceId: string,
  position: number,
  limit: number,
): Promise<Entry[]> {
  return (await rows<EntryRecord>(tx, ENTRIES_AFTER, [workspaceId, position, limit])).map(toEntry);
}

/** Everything that happened to a lead, in the order it happened, numbered yet or not. */
export async function entriesOfLead(tx: Tx, workspaceId: string, leadId: string): Promise<Entry[]> {
  return (await rows<EntryRecord>(tx, ENTRIES_OF_LEAD, [workspaceId, leadId])).map(toEntry);
}

/** The facts of some types that happened to leads from an instant on, in the order they were written, numbered yet or not. */
export async function entriesOfLeads(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  { types, from }: { readonly types: readonly EntryType[]; readonly from: Date },
): Promise<Entry[]> {
  return (await rows<EntryRecord>(tx, ENTRIES_OF_LEADS, [workspaceId, leadIds, types, from])).map(toEntry);
}

/** Everything that ever happened to leads, in the order it was written, numbered yet or not. */
export async function everythingOfLeads(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Entry[]> {
  return (await rows<EntryRecord>(tx, ALL_OF_LEADS, [workspaceId, leadIds])).map(toEntry);
}

/** These entries, in the order they were written, numbered yet or not. */
export async function entriesNamed(
  tx: Tx,
  workspaceId: string,
  names: readonly Pick<Entry, 'id' | 'recordedAt'>[],
): Promise<Entry[]> {
  const ids = names.map(({ id }) => id);
  const instants = names.map(({ recordedAt }) => recordedAt);
  return (await rows<EntryRecord>(tx, ENTRIES_NAMED, [workspaceId, ids, instants])).map(toEntry);
}

/** Begins the journal of a new workspace at position 0, so that its boards have an epoch from the first moment. */
export const openJournal = (tx: Tx, workspaceId: string): Promise<unknown> =>
  tx.query('insert into journal_head (workspace_id) values ($1) on conflict do nothing', [workspaceId]);

/** The last position given and the epoch of the workspace's projections; position 0 before the first entry. */
export async function journalHead(tx: Tx, workspaceId: string): Promise<{ position: number; epoch: string }> {
  const [head] = await rows<{ position: number; epoch: string }>(
    tx,
    'select position::float8 as position, epoch from journal_head where workspace_id = $1',
    [workspaceId],
  );
  return head ?? { position: 0, epoch: '' };
}

/** How far a reader has read. */
export async function readerPosition(tx: Tx, workspaceId: string, name: string): Promise<number> {
  const [cursor] = await rows<{ position: number }>(
    tx,
    'select position::float8 as position from journal_reader where workspace_id = $1 and name = $2',
    [workspaceId, name],
  );
  return cursor?.position ?? 0;
}

/** How far a reader has read, the epoch it belongs to, and the database's instant of this look; in one statement. */
export async function readerStamp(
  tx: Tx,
  workspaceId: string,
  name: string,
): Promise<{ readonly epoch: string; readonly position: number; readonly at: Date }> {
  const [stamp] = await rows<{ epoch: string | null; position: number | null; at: Date }>(
    tx,
    `select (select epoch from journal_head where workspace_id = $1) as epoch,
            (select position::float8 from journal_reader where workspace_id = $1 and name = $2) as position,
            instant() as at`,
    [workspaceId, name],
  );
  return { epoch: stamp?.epoch ?? '', position: stamp?.position ?? 0, at: stamp?.at ?? new Date(0) };
}

/** So many entries are no moment’s work: a journal of before is read for the first time, or again. */
const FAR_BEHIND = 1_000;

/** Up to where a reader has got, and whether what it keeps is partial still: more than 1,000 entries lie before it. */
export async function readerStanding(
  tx: Tx,
  workspaceId: string,
  name: string,
): Promise<{ readonly position: number; readonly isFarBehind: boolean }> {
  const position = await readerPosition(tx, workspaceId, name);
  const head = await journalHead(tx, workspaceId);
  return { position, isFarBehind: head.position - position > FAR_BEHIND };
}

/** Makes the partitions from the month of `from` to `monthsAhead` months after today; months that exist are left alone. */
export const ensureJournalMonths = (tx: Tx, from: Date, monthsAhead: number): Promise<unknown> =>
  tx.query('select journal_ensure_months($1::date, (current_date + make_interval(months => $2))::date)', [
    from,
    monthsAhead,
  ]);
