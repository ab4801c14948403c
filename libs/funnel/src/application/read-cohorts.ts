import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { invalidField } from '#kernel';
import { addDays } from '#sla';
import { triangleOf } from '../domain/cohort-triangle.js';
import type { CohortLine, UnitCount, UnitPair } from '../domain/cohort-triangle.js';
import { unitAfter, unitsOf } from '../domain/units.js';
import type { Unit } from '../domain/units.js';
import type { FunnelStamp } from '../domain/span.js';
import { FUNNEL_STAGES } from '../domain/stages.js';
import type { FunnelStage } from '../domain/stages.js';
import { COHORT_PAIRS, UNIT_COUNTS } from '../persistence/reports.sql.js';
import { readStamp, spanOf } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';

/** From which stage to which. */
export interface StepAsked {
  readonly fromStage: FunnelStage;
  readonly toStage: FunnelStage;
}

export interface CohortsAsked extends AskedSpan, StepAsked {
  readonly unit: Unit;
}

export interface CohortReport extends StepAsked {
  /** Days of whole units: those that were asked for, to the ends of theirs. */
  readonly stamp: FunnelStamp;
  readonly unit: Unit;
  readonly cohorts: readonly CohortLine[];
}

/** More cohorts than this are more than anybody reads. */
const MOST_COHORTS = 120;

/** Whoever entered a stage, by when they did, and who went on by which age; read at one moment. */
@Injectable()
export class ReadCohorts {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value`, `funnel/step`, `funnel/too-many-cohorts` */
  async run(caller: Caller, asked: CohortsAsked): Promise<CohortReport> {
    requireStep(asked);
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller.workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

/** @throws AppError `funnel/step` unless the second stage comes after the first */
export function requireStep({ fromStage, toStage }: StepAsked): void {
  if (FUNNEL_STAGES.indexOf(toStage) <= FUNNEL_STAGES.indexOf(fromStage))
    throw invalidField('funnel/step', '/toStage', 'Choose a stage that comes after the first one.');
}

async function read(tx: Tx, workspaceId: string, asked: CohortsAsked): Promise<CohortReport> {
  const { unit, fromStage, toStage } = asked;
  const narrow = await readStamp(tx, workspaceId, asked);
  const units = unitsOf(narrow.from, narrow.to, unit);
  if (units.length > MOST_COHORTS)
    throw invalidField(
      'funnel/too-many-cohorts',
      '/unit',
      'These are more cohorts than one table holds; choose fewer days or a longer unit.',
    );
  const stamp = { ...narrow, from: units[0]!, to: addDays(unitAfter(units.at(-1)!, unit), -1) };
  const parameters = [...spanOf(workspaceId, stamp), unit, fromStage, toStage];
  const found = await rows<UnitPair & { toStage: FunnelStage }>(tx, COHORT_PAIRS, parameters);
  const counts = await rows<UnitCount>(tx, UNIT_COUNTS, parameters);
  const of = (stage: FunnelStage): UnitPair[] => found.filter((each) => each.toStage === stage);
  const of_ = { entered: of(fromStage), pairs: of(toStage), counts };
  const cohorts = triangleOf(units, of_, { unit, today: stamp.asOf });
  return { stamp, unit, fromStage, toStage, cohorts };
}
