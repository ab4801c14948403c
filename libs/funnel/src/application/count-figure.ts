import { rows } from '#database';
import type { Tx } from '#database';
import type { Figure } from '../domain/figure.js';
import type { FunnelStamp } from '../domain/span.js';
import {
  COUNT_OF_COHORT,
  COUNT_OF_ENTERED,
  COUNT_OF_POINT,
  COUNT_OF_SPEED,
  COUNT_OF_VALUE,
} from '../persistence/counts.sql.js';
import { leadsCounted } from '../persistence/leads.sql.js';
import { winRateEver } from './read-report.js';
import { spanOf } from './read-stamp.js';

export interface Counted {
  readonly total: number;
  /** Of a value, in minor units as digits. */
  readonly minor?: string;
}

/** The figure as reports tell it: by the sums, not by the leads. */
export async function countFigure(
  tx: Tx,
  workspaceId: string,
  stamp: FunnelStamp,
  of: Figure,
): Promise<Counted> {
  if (of.figure === 'win-rate') {
    const { hits, total } = await winRateEver(tx, workspaceId);
    return { total: of.ending === undefined ? total : of.ending === 'won' ? hits : total - hits };
  }
  const [sql, parameters] = statementOf(workspaceId, stamp, of);
  return (await rows<Counted>(tx, sql, parameters))[0]!;
}

type Summed = Exclude<Figure, { figure: 'win-rate' }>;
type Statement = readonly [sql: string, parameters: unknown[]];

function statementOf(workspaceId: string, stamp: FunnelStamp, of: Summed): Statement {
  const span = spanOf(workspaceId, stamp);
  switch (of.figure) {
    case 'entered':
      return [COUNT_OF_ENTERED, [...span, of.stage, of.fate ?? 'all']];
    case 'cohort':
      return statementOfCohort(workspaceId, stamp, of);
    case 'speed':
      return [COUNT_OF_SPEED, [...span, of.response, of.outcome]];
    case 'value':
      return [COUNT_OF_VALUE, [...span, of.stage, of.currency ?? stamp.currency, of.state]];
    case 'point':
      return [COUNT_OF_POINT, [...span, of.stage, of.toStage, of.hours, of.when]];
  }
}

/** By the sums, or, where it is asked by a day that they do not tell, by the leads of the cohort. */
function statementOfCohort(
  workspaceId: string,
  stamp: FunnelStamp,
  { stage, toStage = stage, until }: Extract<Figure, { figure: 'cohort' }>,
): Statement {
  if (until === undefined) return [COUNT_OF_COHORT, [...spanOf(workspaceId, stamp), stage, toStage]];
  const { value, zone, from, to, dimension } = stamp;
  return [leadsCounted(stage, dimension, toStage), [workspaceId, value, zone, from, to, until]];
}
