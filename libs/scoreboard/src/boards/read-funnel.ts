import type { Cells } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { periodAt } from '#sla';
import type { Period } from '#sla';
import { funnelCells } from '../domain/funnel-cells.js';
import type { FunnelSum } from '../domain/funnel-cells.js';
import { FUNNEL_NOW, FUNNEL_OF_PERIOD } from '../persistence/projections.sql.js';

/** The calendar month of the workspace that an instant lies in. */
export interface FunnelMonth {
  readonly period: Period;
  readonly currency: string;
}

export async function funnelMonth(tx: Tx, asOf: Date): Promise<FunnelMonth> {
  const { zone, currency } = await thisWorkspace(tx);
  const rule = { unit: 'month', zone, firstDay: 1, firstMonth: 1 } as const;
  return { period: periodAt(rule, asOf.getTime()), currency };
}

/** Every cell of the funnel, at the cost of the days and combinations of the month. */
export async function readFunnel(tx: Tx, workspaceId: string, asOf: Date): Promise<Cells> {
  const { period, currency } = await funnelMonth(tx, asOf);
  const flows = await rows<FunnelSum>(tx, FUNNEL_OF_PERIOD, [workspaceId, period.startOn, period.endOn]);
  const levels = await rows<FunnelSum>(tx, FUNNEL_NOW, [workspaceId]);
  return {
    period: { unit: 'month', from: period.startOn, to: period.endOn },
    currency,
    ...funnelCells([...flows, ...levels], currency),
  };
}
