import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { RoutingRule } from '../domain/rule.js';
import { RoutingVersionRow } from './routing-version.row.js';

export interface RulesInForce {
  /** 0 before any were put in force. */
  readonly version: number;
  readonly rules: readonly RoutingRule[];
}

export async function rulesInForce(tx: Tx, workspaceId: string): Promise<RulesInForce> {
  const [found] = await rows<RulesInForce>(
    tx,
    'select number as version, rules from routing_version where workspace_id = $1 order by number desc limit 1',
    [workspaceId],
  );
  return found ?? { version: 0, rules: [] };
}

/** Newest first. */
export const ruleVersions = (tx: Tx, workspaceId: string): Promise<RoutingVersionRow[]> =>
  tx.getRepository(RoutingVersionRow).find({ where: { workspaceId }, order: { number: 'DESC' }, take: 100 });

/** Puts rules in force as the version after `since`; false when another was faster. */
export async function insertRules(
  tx: Tx,
  workspaceId: string,
  version: {
    readonly since: number;
    readonly rules: readonly RoutingRule[];
    readonly note: string | null;
    readonly by: string | null;
  },
): Promise<boolean> {
  const { since, rules, note, by } = version;
  const count = await touched(
    tx,
    `insert into routing_version (workspace_id, number, rules, note, published_at, published_by)
     select $1, $2::int + 1, $3, $4, instant(), $5
      where coalesce((select max(number) from routing_version where workspace_id = $1), 0) = $2
     on conflict on constraint pk_routing_version do nothing`,
    [workspaceId, since, JSON.stringify(rules), note, by],
  );
  return count === 1;
}
