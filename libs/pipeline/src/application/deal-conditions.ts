import { DEAL_CONDITIONS } from '../persistence/deals.sql.js';
import type { Directory } from './directory.js';

/** A figure by what its row and column stand for; an empty text stands for none. */
export interface DealsAsked {
  readonly state: 'won' | 'lost' | 'open';
  /** Of won and lost deals: the days they closed on, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Of open deals: the day they were open on. */
  readonly asOf?: string | undefined;
  readonly stage?: string | undefined;
  readonly region?: string | undefined;
  readonly agent?: string | undefined;
  readonly team?: string | undefined;
  readonly channel?: string | undefined;
  readonly campaign?: string | undefined;
  readonly product?: string | undefined;
  readonly partner?: string | undefined;
  readonly isSlipped?: boolean | undefined;
  /** Opened so many days before the day, or earlier; or later. */
  readonly minAge?: number | undefined;
  readonly maxAge?: number | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

type Condition = keyof typeof DEAL_CONDITIONS;
type Wanted = readonly [condition: Condition, values: readonly unknown[]];

/** The conditions of a figure with their values, numbered from `first`. */
export function conditionsOf(
  asked: DealsAsked,
  directory: Directory,
  first: number,
): { readonly conditions: string[]; readonly values: unknown[] } {
  const conditions: string[] = [];
  const values: unknown[] = [];
  for (const [condition, of] of [...plain(asked), ...ofDirectory(asked, directory)]) {
    conditions.push(DEAL_CONDITIONS[condition](first + values.length));
    values.push(...of);
  }
  return { conditions, values };
}

const PLAIN = ['stage', 'agent', 'channel', 'campaign', 'partner', 'product'] as const;

function plain(asked: DealsAsked): Wanted[] {
  const named: readonly (readonly [Condition, unknown])[] = [
    ...PLAIN.map((name) => [name, asked[name]] as const),
    ...([
      ['slipped', asked.isSlipped],
      ['olderThan', asked.minAge],
      ['youngerThan', asked.maxAge],
    ] as const),
  ];
  return named.flatMap(([condition, value]): Wanted[] => (value === undefined ? [] : [[condition, [value]]]));
}

function ofDirectory({ region, team }: DealsAsked, directory: Directory): Wanted[] {
  const found: Wanted[] = [];
  if (region !== undefined) {
    const { there, anywhere } = directory.sellingIn(region);
    found.push(['region', [there, anywhere, region]]);
  }
  if (team === undefined) return found;
  if (team.startsWith('t:')) return [...found, ['teamId', [team.slice(2)]]];
  const { there, anywhere } = directory.sellingFor(team.slice(2));
  return [...found, team === '' ? ['noTeam', [anywhere]] : ['teamSaid', [there]]];
}
