import { DEAL_STAGES, SIDE_STAGES, STAGES } from '#contracts';
import type { Cells } from '#contracts';
import type { DayRange, Filter } from './filter.js';
import type { Measure } from './increment.js';

/** A sum as the rollups give it. */
export interface FunnelSum {
  readonly measure: string;
  readonly item: string;
  readonly channel: string;
  readonly currency: string;
  readonly amount: number;
}

type Part = 'item' | 'channel';

/** A family of cells: its name, what it sums, and which parts its name goes on with. */
interface CellFamily {
  readonly name: string;
  readonly measure: Measure;
  readonly parts: readonly Part[];
  /** Stands now, whatever the period. */
  readonly isLevel?: boolean;
  /** Minor units; a currency other than the workspace's comes after the name. */
  readonly isMoney?: boolean;
  /** Items that are shown although they are 0. */
  readonly always?: readonly string[];
}

const ALL_STAGES = [...STAGES, ...SIDE_STAGES];

/**
 * What the funnel shows. Each family both names the sums of a board and says which contributions lie behind a name:
 * a figure and its drill-down cannot disagree on what they are about.
 */
const FUNNEL_CELLS: readonly CellFamily[] = [
  { name: 'now', measure: 'population', parts: ['item'], isLevel: true, always: ALL_STAGES },
  { name: 'entered', measure: 'entered', parts: ['item'], always: ALL_STAGES },
  { name: 'deals', measure: 'deal', parts: ['item'], isLevel: true, always: DEAL_STAGES },
  {
    name: 'dealValue',
    measure: 'deal.value',
    parts: ['item'],
    isLevel: true,
    isMoney: true,
    always: DEAL_STAGES,
  },
  { name: 'revenue.won', measure: 'won.value', parts: [], isMoney: true, always: [''] },
  { name: 'rejected', measure: 'rejected', parts: ['item'] },
  { name: 'channel', measure: 'entered', parts: ['channel', 'item'] },
];

/** The cells of these sums; `currency` is the workspace's. */
export function funnelCells(sums: readonly FunnelSum[], currency: string): Cells {
  const cells: Record<string, number> = {};
  for (const { name, always = [] } of FUNNEL_CELLS)
    for (const item of always) cells[item === '' ? name : `${name}.${item}`] = 0;
  for (const sum of sums)
    for (const family of FUNNEL_CELLS) {
      if (family.measure !== sum.measure) continue;
      const cell = cellName(family, sum, currency);
      cells[cell] = (cells[cell] ?? 0) + sum.amount;
    }
  return cells;
}

function cellName({ name, parts, isMoney }: CellFamily, sum: FunnelSum, currency: string): string {
  const inCurrency = isMoney && sum.currency !== currency ? [sum.currency] : [];
  return [name, ...parts.map((part) => sum[part]), ...inCurrency].join('.');
}

/** What lies behind a cell of the funnel; undefined for a name that is no figure of it. */
export function funnelFilter(cell: string, period: DayRange, currency: string): Filter | undefined {
  const family = FUNNEL_CELLS.find(({ name }) => cell === name || cell.startsWith(`${name}.`));
  if (!family) return undefined;
  const rest = cell === family.name ? [] : cell.slice(family.name.length + 1).split('.');
  const last = rest.at(-1) ?? '';
  const isForeign = family.isMoney === true && /^[A-Z]{3}$/.test(last);
  const parts = valuesOf(family.parts, isForeign ? rest.slice(0, -1) : rest);
  if (!parts) return undefined;
  return {
    measure: family.measure,
    ...parts,
    ...(family.isMoney ? { currency: isForeign ? last : currency } : {}),
    ...(family.isLevel ? {} : { day: period }),
  };
}

/** The last part is a code without dots; what stands before it may have some. */
function valuesOf(
  parts: readonly Part[],
  texts: readonly string[],
): Partial<Record<Part, string>> | undefined {
  if (parts.length === 0) return texts.length === 0 ? {} : undefined;
  if (texts.length < parts.length) return undefined;
  const last = texts.at(-1) ?? '';
  if (parts.length === 1) return { [parts[0]!]: texts.join('.') };
  return { [parts[0]!]: texts.slice(0, -1).join('.'), [parts[1]!]: last };
}
