import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import type { Cells } from '#contracts';
import { BoardReading, Boards } from '#live';
import type { Read } from './lib/board-sides.js';
import { DUTY_AGREEMENT, QUOTA_AGREEMENT, STANDING_AS_OF } from './standing-history.js';

/** An agreement's board as a watcher gets it, without what was kept from an earlier read. */
function boardOf(app: INestApplicationContext, workspaceId: string, agreementId: string, name: string): Read {
  const board = app.get(Boards).find(`agreement/${agreementId}`);
  if (!board) throw new Error('The application has no board of agreements.');
  const read = (): Promise<Cells> =>
    app
      .get(BoardReading)
      .inSnapshot(workspaceId, (tx) => board.provider.snapshot(tx, workspaceId, board.param, STANDING_AS_OF));
  return { name, read };
}

export const countsRead = (app: INestApplicationContext, workspaceId: string): Read =>
  boardOf(app, workspaceId, QUOTA_AGREEMENT, 'counts, attainment, forecast');

export const processRead = (app: INestApplicationContext, workspaceId: string): Read =>
  boardOf(app, workspaceId, DUTY_AGREEMENT, 'duties with process rates and burn');

const plain = (client: Client, name: string, text: string, workspaceId: string): Read => ({
  name,
  read: async () => {
    const { rows } = await client.query<{ item: string; n: number }>({ name, text, values: [workspaceId] });
    return Object.fromEntries(rows.map(({ item, n }) => [item, n]));
  },
});

/** The credits by GROUP BY over the journal. */
export const plainCredits = (client: Client, workspaceId: string): Read =>
  plain(
    client,
    'credits in plain SQL',
    `select c->>'bucket' as item, sum((c->>'amount')::int)::float8 as n
       from journal_entry, jsonb_array_elements(payload->'changes') c
      where workspace_id = $1 and type = 'tally.changed' and payload->>'period' = '2025-12-01' group by 1`,
    workspaceId,
  );

/** The states of the promises by GROUP BY over the journal; it knows nothing of times. */
export const plainDuties = (client: Client, workspaceId: string): Read =>
  plain(
    client,
    'duties in plain SQL',
    `select split_part(type, '.', 2) as item, count(*)::float8 as n
       from journal_entry where workspace_id = $1 and type like 'obligation.%'
        and (payload->>'startedAt')::timestamptz >= '2025-12-01T00:00:00+01:00' group by 1`,
    workspaceId,
  );

/** Which counts of the boards are not those of plain SQL. */
export async function standingFaults(reads: readonly Read[], leads: number): Promise<string[]> {
  const [counts = {}, duties = {}, credits = {}, states = {}] = await Promise.all(
    reads.map(({ read }) => read()),
  );
  const quota = counts['clause.leads'] as Record<string, number>;
  const duty = duties['clause.accept'] as Record<string, number> & { readonly process: { ended: number } };
  const number = (cells: Cells, name: string): number => Number(cells[name] ?? 0);
  const pairs = [
    ['provisional', quota.provisional, number(credits, 'provisional')],
    ['met', duty.met, number(states, 'met')],
    ['breached', duty.breached, number(states, 'breached')],
    ['answered', duty.process.ended, number(states, 'met') + number(states, 'fulfilled_late')],
  ] as const;
  return pairs
    .filter(([, shown, counted]) => shown !== counted)
    .map(
      ([name, shown, counted]) =>
        `${name} is ${shown} on the board and ${counted} in plain SQL (${leads} leads).`,
    );
}
