import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Money } from '#kernel';
import { stepAround, stepsWithin } from '../domain/quarter.js';
import type { Step } from '../domain/quarter.js';
import { RevenueLine } from '../domain/revenue-line.js';
import type { Rows } from '../domain/rows.js';
import { closedCycles, closedParts } from '../persistence/closed.js';
import type { KeyedPart } from '../persistence/closed.js';
import { readDirectory } from './directory.js';
import { readStamp } from './read-stamp.js';
import { nameRows } from './row-names.js';
import { RowTree } from './row-tree.js';
import type { RevenueFigures, RevenueReport } from './revenue-report.js';

export interface RevenueAsked {
  readonly from: string;
  readonly to: string;
  readonly by: Step;
  readonly rows: Rows;
}

/** Won revenue over time by row, read at one moment: two statements over sums of months, four by product; the deals of months that are in the stretch in part. */
@Injectable()
export class ReadRevenue {
  constructor(private readonly database: Database) {}

  /** @throws AppError `pipeline/period` */
  run({ workspaceId }: Caller, asked: RevenueAsked): Promise<RevenueReport> {
    return this.database.withWorkspace(workspaceId, (tx) => read(tx, workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(tx: Tx, workspaceId: string, asked: RevenueAsked): Promise<RevenueReport> {
  const stamp = await readStamp(tx, workspaceId, asked.from, asked.to);
  const of = { workspaceId, from: asked.from, to: asked.to };
  const parts = await closedParts(tx, of, asked.rows, asked.by);
  const cycles = await closedCycles(tx, of, asked.rows);
  const isDealsAdditive = asked.rows !== 'product';
  const all = isDealsAdditive ? parts : await closedParts(tx, of, 'nothing', asked.by);
  const allCycles = isDealsAdditive ? cycles : await closedCycles(tx, of, 'nothing');
  const tree = new RowTree(asked.rows, stamp.currency, await readDirectory(tx, workspaceId));
  for (const part of parts) tree.place(part).forEach((line) => line.add(part));
  for (const cycle of cycles) tree.place(cycle).forEach((line) => line.addCycles(cycle.cycles));
  const total = new RevenueLine(stamp.currency);
  for (const part of all) total.add(part);
  for (const each of allCycles) total.addCycles(each.cycles);
  const starts = stepsWithin(asked.from, asked.to, asked.by);
  const figures = (line: RevenueLine): RevenueFigures => figuresOf(line, starts, stamp.currency);
  return {
    ...{ stamp, by: asked.by, rows: asked.rows, periods: starts.map((start) => clipped(start, asked)) },
    items: await nameRows(tx, workspaceId, asked.rows, tree, figures),
    ...{ total: figures(total), isDealsAdditive },
    recurring: recurringOf(all, stamp.currency),
    otherCurrencies: othersOf(all, stamp.currency),
  };
}

const clipped = (start: string, { from, to, by }: RevenueAsked): { from: string; to: string } => {
  const { to: end } = stepAround(start, by);
  return { from: start < from ? from : start, to: end > to ? to : end };
};

function figuresOf(line: RevenueLine, starts: readonly string[], currency: string): RevenueFigures {
  const decimal = (minor: bigint): string => Money.of(minor, currency).toDecimal();
  const { averageMinor, winRate, cycleDays, won, lost, minor } = line;
  return {
    cells: starts.map((start) => {
      const cell = line.cell(start);
      return { amount: decimal(cell.minor), won: cell.won };
    }),
    ...{ amount: decimal(minor), won, lost, winRate, cycleDays },
    averageSize: averageMinor === null ? null : decimal(averageMinor),
  };
}

/** As `contractValue` says, deal by deal, added up. */
function recurringOf(parts: readonly KeyedPart[], currency: string): RevenueReport['recurring'] {
  const told = parts.filter((part) => part.stage === 'won' && part.currency === currency);
  const sum = (of: (part: KeyedPart) => string): bigint =>
    told.reduce((all, part) => all + BigInt(of(part)), 0n);
  const decimal = (minor: bigint): string => Money.of(minor, currency).toDecimal();
  const arr = sum(({ recurring }) => recurring);
  return {
    ...{ tcv: decimal(sum(({ minor }) => minor)), arr: decimal(arr), mrr: decimal((2n * arr + 12n) / 24n) },
    acv: decimal(sum(({ firstYear }) => firstYear)),
  };
}

function othersOf(parts: readonly KeyedPart[], currency: string): RevenueReport['otherCurrencies'] {
  const sums = new Map<string, { deals: number; minor: bigint }>();
  for (const part of parts) {
    if (part.stage !== 'won' || part.currency === currency) continue;
    const { deals, minor } = sums.get(part.currency) ?? { deals: 0, minor: 0n };
    sums.set(part.currency, { deals: deals + part.deals, minor: minor + BigInt(part.minor) });
  }
  return [...sums].sort().map(([code, { deals, minor }]) => ({
    ...{ currency: code, deals, amount: Money.of(minor, code).toDecimal() },
  }));
}
