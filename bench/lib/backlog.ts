import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/** Longest wait for the background work; a bench that shows more than this is told, not waited for. */
const PATIENCE_MS = 20_000;

/** What the background work had left to do when a round ended. */
export interface Backlog {
  /** Entries of the journal not yet numbered or not yet on every board. */
  readonly entries: number;
  readonly clearedAfterMs: number;
  readonly isCleared: boolean;
}

const BEHIND = `
  select (select count(*) from journal_entry where workspace_id = $1 and position is null)
       + (select coalesce(max(h.position - coalesce(r.position, 0)), 0) from journal_head h
            left join journal_reader r on r.workspace_id = h.workspace_id and r.name = 'boards'
           where h.workspace_id = $1) as entries`;

/** Lets boards catch up, so that the next round finds an idle product, and tells how far behind they were. */
export async function settle(admin: Client, workspaceId: string): Promise<Backlog> {
  const behind = async (): Promise<number> => {
    const { rows } = await admin.query<{ entries: string }>(BEHIND, [workspaceId]);
    return Number(rows[0]?.entries ?? 0);
  };
  const from = performance.now();
  const elapsed = (): number => Math.round(performance.now() - from);
  const entries = await behind();
  let left = entries;
  while (left > 0 && elapsed() < PATIENCE_MS) {
    await sleep(50);
    left = await behind();
  }
  return { entries, clearedAfterMs: elapsed(), isCleared: left === 0 };
}
