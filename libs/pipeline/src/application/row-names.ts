import type { Tx } from '#database';
import { campaignsByIds } from '#journey';
import { productNames } from '#revenue';
import type { RevenueLine } from '../domain/revenue-line.js';
import type { Rows } from '../domain/rows.js';
import type { Directory } from './directory.js';
import type { RowTree } from './row-tree.js';
import type { RevenueFigures, RevenueReport, RevenueRow } from './revenue-report.js';

/** The rows as they are told, most first: by names as they are now. */
export async function nameRows(
  tx: Tx,
  workspaceId: string,
  by: Rows,
  tree: RowTree,
  figures: (line: RevenueLine) => RevenueFigures,
): Promise<RevenueReport['items']> {
  const keys = [...tree.rows.keys()].filter((key) => key !== '');
  const names = await namesOf(tx, workspaceId, by, keys, tree.directory);
  const { directory } = tree;
  const items = [...tree.rows.values()].map(({ key, line, children }) => ({
    line,
    row: {
      ...{ key, name: names(key), ...figures(line) },
      children: ordered(
        [...children].map(([agent, of]) => ({
          line: of,
          row: { key: agent, name: directory.nameOf(agent), ...figures(of) },
        })),
      ),
    },
  }));
  return ordered(items);
}

function ordered<T extends RevenueRow>(items: readonly { line: RevenueLine; row: T }[]): T[] {
  const text = ({ name, key }: RevenueRow): string => `${name ?? ''} ${key}`;
  const least = (one: bigint, other: bigint): number => (one < other ? 1 : one > other ? -1 : 0);
  return [...items]
    .sort(
      (one, other) =>
        least(one.line.minor, other.line.minor) ||
        other.line.won - one.line.won ||
        (text(one.row) < text(other.row) ? -1 : 1),
    )
    .map(({ row }) => row);
}

/** Channels are named by the page. */
async function namesOf(
  tx: Tx,
  workspaceId: string,
  by: Rows,
  keys: readonly string[],
  directory: Directory,
): Promise<(key: string) => string | null> {
  if (by === 'campaign') {
    const found = await campaignsByIds(tx, workspaceId, keys);
    return (key) => found.get(key)?.name ?? null;
  }
  if (by === 'product') {
    const found = await productNames(tx, workspaceId, keys);
    return (key) => found.get(key) ?? null;
  }
  const known: Partial<Record<Rows, (key: string) => string | null>> = {
    region: (key) => key || null,
    agent: (key) => directory.nameOf(key),
    team: (key) => directory.teamName(key),
    partner: (key) => directory.team(key),
  };
  return known[by] ?? (() => null);
}
