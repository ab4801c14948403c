import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from 'pg';
import type { Cells } from '#contracts';
import { BoardReading, Boards } from '#live';
import { BOARD_AS_OF, BOARD_MONTH } from './history.js';
import type { Side } from './rounds.js';
import { spreadOf } from './statistics.js';
import type { Spread } from './statistics.js';

/** Reads of a round; a side that is slower than the round is long reads fewer, and `count` tells it. */
const READS = 200;

/** A way to the cells of the funnel. */
export interface Read {
  readonly name: string;
  readonly read: () => Promise<Cells>;
}

/** The board as a watcher gets it, without what was kept from an earlier read: stamp and cells in one snapshot. */
export function boardRead(app: INestApplicationContext, workspaceId: string): Read {
  const board = app.get(Boards).find('funnel');
  if (!board) throw new Error('The application has no board “funnel”.');
  const reading = app.get(BoardReading);
  return {
    name: 'board',
    read: () =>
      reading.inSnapshot(workspaceId, (tx) =>
        board.provider.snapshot(tx, workspaceId, board.param, BOARD_AS_OF),
      ),
  };
}

const NOW = {
  name: 'now',
  text: `select 'now.' || stage as cell, count(*)::float8 as n from lead where workspace_id = $1 group by stage`,
};

/** Stages entered in the month, by channel; the journal is the only table that remembers them. */
const ENTERED = {
  name: 'entered',
  text: `select payload->'lead'->'attributes'->>'channel' as channel, stage, count(*)::float8 as n
           from journal_entry, jsonb_array_elements_text(payload->'move'->'entered') as stage
          where workspace_id = $1 and occurred_at >= $2 and occurred_at < $3 group by channel, stage`,
};

/** The levels alone: what a dashboard that knows nothing but the lead table would show. */
export const leadTableRead = (client: Client, workspaceId: string): Read => ({
  name: 'lead table only',
  read: async () => {
    const { rows } = await client.query<{ cell: string; n: number }>({ ...NOW, values: [workspaceId] });
    return Object.fromEntries(rows.map(({ cell, n }) => [cell, n]));
  },
});

/** Every count the board shows, by GROUP BY over lead table and journal: prepared statements, no policy, no transaction around. */
export function plainRead(client: Client, workspaceId: string): Read {
  const { from, to } = BOARD_MONTH;
  const levels = leadTableRead(client, workspaceId);
  return {
    name: 'plain SQL',
    read: async () => {
      const cells: Record<string, number> = { ...(await levels.read()) } as Record<string, number>;
      const { rows } = await client.query<{ channel: string; stage: string; n: number }>({
        ...ENTERED,
        values: [workspaceId, from, to],
      });
      for (const { channel, stage, n } of rows) {
        cells[`entered.${stage}`] = (cells[`entered.${stage}`] ?? 0) + n;
        cells[`channel.${channel}.${stage}`] = n;
      }
      return cells;
    },
  };
}

/** Which counts differ; cells that are 0 are the same as no cell. */
export function differences(board: Cells, plain: Cells): string[] {
  const isCount = (cell: string): boolean => /^(now|entered|channel)\./.test(cell);
  const names = new Set([...Object.keys(board), ...Object.keys(plain)].filter(isCount));
  return [...names]
    .filter((name) => (board[name] ?? 0) !== (plain[name] ?? 0))
    .map(
      (name) =>
        `${name} is ${JSON.stringify(board[name] ?? 0)} on the board and ${JSON.stringify(plain[name] ?? 0)} in plain SQL.`,
    );
}

/** Reads one after the other; a round gives the spread of their durations (ms). */
export const sideOf = ({ name, read }: Read, seconds: number): Side<Spread> => ({
  name,
  round: async () => {
    const taken: number[] = [];
    const from = performance.now();
    for (let now = from; taken.length < READS && now - from < seconds * 1_000;) {
      await read();
      const after = performance.now();
      taken.push(after - now);
      now = after;
    }
    return spreadOf(taken);
  },
});
