import { rows, touched } from '#database';
import type { Tx } from '#database';
import { COUNTED_FIGURES, KEPT_FIGURES, NAMELESS, putInAll, putInOf, takenOut } from './reach.sql.js';

export interface Figures {
  readonly touches: number;
  readonly people: number;
  readonly leads: number;
  readonly won: number;
}

/** Of an asset by whichever way, where the code is null. */
export interface PlacedFigures extends Figures {
  readonly assetId: string;
  readonly codeId: string | null;
}

/** How many nameless leads told a code: no touch says so, so they stand in no other figure. */
export interface Nameless {
  readonly assetId: string;
  readonly codeId: string;
  readonly nameless: number;
}

export interface Changes {
  readonly notes: number;
  readonly person: readonly string[];
  readonly lead: readonly string[];
}

const TABLES = ['content_reach_change', 'content_reach', 'content_reach_person', 'content_reach_lead'];

export async function isKept(tx: Tx, workspaceId: string): Promise<boolean> {
  const sql = 'select 1 from content_reach_state where workspace_id = $1';
  return (await rows(tx, sql, [workspaceId])).length > 0;
}

/** Counts everything once and keeps it; what is written meanwhile leaves its notes. */
export async function beginKeeping(tx: Tx, workspaceId: string): Promise<void> {
  for (const table of TABLES)
    await touched(tx, `delete from ${table} where workspace_id = $1`, [workspaceId]);
  for (const kind of ['person', 'lead'] as const) await tx.query(putInAll(kind), [workspaceId]);
  const begun = 'insert into content_reach_state (workspace_id, kept_since) values ($1, instant())';
  await tx.query(begun, [workspaceId]);
}

/** Takes away at most `limit` notes, and tells who is noted in them. */
export async function takeChanges(tx: Tx, workspaceId: string, limit: number): Promise<Changes> {
  const taken = await rows<{ person: string | null; lead: string | null }>(
    tx,
    `delete from content_reach_change where workspace_id = $1
        and id in (select id from content_reach_change where workspace_id = $1 order by id limit $2)
     returning person_id as person, lead_id as lead`,
    [workspaceId, limit],
  );
  const different = (kind: 'person' | 'lead'): string[] => [
    ...new Set(taken.flatMap((each) => each[kind] ?? [])),
  ];
  return { notes: taken.length, person: different('person'), lead: different('lead') };
}

/** Sums say of these persons and leads what is true now. Each statement moves rows and sums together, whatever is written meanwhile. */
export async function keepAnew(tx: Tx, workspaceId: string, changes: Changes): Promise<void> {
  for (const kind of ['person', 'lead'] as const) {
    if (changes[kind].length === 0) continue;
    await tx.query(takenOut(kind), [workspaceId, changes[kind]]);
    await tx.query(putInOf(kind), [workspaceId, changes[kind]]);
  }
}

export const keptFigures = (
  tx: Tx,
  workspaceId: string,
  assetIds: readonly string[],
): Promise<PlacedFigures[]> => rows(tx, KEPT_FIGURES, [workspaceId, assetIds]);

export const countedFigures = (
  tx: Tx,
  workspaceId: string,
  assetIds: readonly string[],
): Promise<PlacedFigures[]> => rows(tx, COUNTED_FIGURES, [workspaceId, assetIds]);

export const namelessOf = (tx: Tx, workspaceId: string, assetIds: readonly string[]): Promise<Nameless[]> =>
  rows(tx, NAMELESS, [workspaceId, assetIds]);
