import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { Money } from '#kernel';
import { dayAfter } from '../domain/quarter.js';
import { RevenueLine } from '../domain/revenue-line.js';
import type { Rates } from '../domain/outlook.js';
import { OPEN_STAGES, stageRate } from '../domain/stage-rates.js';
import { closedBySeen, closedCycles, closedParts } from '../persistence/closed.js';
import type { OpenReport } from './open-report.js';

/** Rates, size and cycle are of one cohort: what closed in so many days. */
const COHORT_DAYS = 365;

export interface ClosedYear {
  readonly closed: { readonly line: RevenueLine; readonly told: OpenReport['closed'] };
  readonly rates: Rates;
}

/** How deals that closed in the year up to a day went. */
export async function readClosedYear(tx: Tx, workspaceId: string, asOf: string): Promise<ClosedYear> {
  const from = dayAfter(asOf, 1 - COHORT_DAYS);
  const of = { workspaceId, from, to: asOf };
  const { currency } = await thisWorkspace(tx);
  const line = new RevenueLine(currency);
  for (const part of await closedParts(tx, of, 'nothing', 'quarter')) line.add(part);
  for (const { cycles } of await closedCycles(tx, of, 'nothing')) line.addCycles(cycles);
  const seen = await closedBySeen(tx, of);
  const { winRate, averageMinor, cycleDays } = line;
  const averageSize = averageMinor === null ? null : Money.of(averageMinor, currency).toDecimal();
  return {
    closed: { line, told: { from, winRate, averageSize, cycleDays } },
    rates: new Map(
      OPEN_STAGES.map((stage, bit) => {
        const met = seen.filter((each) => (each.seen & (1 << bit)) !== 0);
        const count = (all: typeof seen): number => all.reduce((sum, { deals }) => sum + deals, 0);
        const won = count(met.filter((each) => each.stage === 'won'));
        return [stage, stageRate(stage, { won, closed: count(met) })];
      }),
    ),
  };
}
