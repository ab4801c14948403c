import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Turn } from '../domain/turn.js';

interface Found extends Turn {
  readonly ruleKey: string;
}

const byKey = (found: readonly Found[]): ReadonlyMap<string, Turn> =>
  new Map(found.map(({ ruleKey, pointer, credits }) => [ruleKey, { pointer, credits }]));

const TURNS = `select rule_key as "ruleKey", pointer, credits from routing_turn where workspace_id = $1 and rule_key = any($2) order by rule_key`;

/** As they stand, while others may move them. */
export const readTurns = async (
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Turn>> => byKey(await rows<Found>(tx, TURNS, [workspaceId, keys]));

/** As they stand once everybody who moves them is done; nobody else moves them until the transaction ends. */
export async function lockTurns(
  tx: Tx,
  workspaceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Turn>> {
  await touched(
    tx,
    `insert into routing_turn (workspace_id, rule_key) select $1, key from unnest($2::text[]) as key order by key
     on conflict on constraint pk_routing_turn do nothing`,
    [workspaceId, keys],
  );
  return byKey(await rows<Found>(tx, `${TURNS} for update`, [workspaceId, keys]));
}

export async function saveTurns(
  tx: Tx,
  workspaceId: string,
  turns: ReadonlyMap<string, Turn>,
): Promise<void> {
  const all = [...turns].map(([key, turn]) => ({ key, ...turn }));
  await touched(
    tx,
    `update routing_turn t set pointer = n.pointer, credits = n.credits
       from jsonb_to_recordset($2) as n(key text, pointer uuid, credits jsonb) where t.workspace_id = $1 and t.rule_key = n.key`,
    [workspaceId, JSON.stringify(all)],
  );
}
