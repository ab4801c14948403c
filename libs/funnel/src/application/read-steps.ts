import { rows } from '#database';
import type { Tx } from '#database';
import type { FunnelSpan } from '../domain/span.js';
import type { FunnelStage } from '../domain/stages.js';
import type { EnteredOn, TookHours } from '../domain/times.js';
import { monthsAndDays } from '../domain/units.js';
import { STEPS_BY_DAY, STEPS_BY_HOURS } from '../persistence/reports.sql.js';
import { spanOf } from './read-stamp.js';

/** What leads took from one stage to another, and how many there were by day. */
export interface Step {
  readonly fromStage: FunnelStage;
  readonly toStage: FunnelStage;
  readonly took: readonly TookHours[];
  readonly entered: readonly EnteredOn[];
}

interface Found {
  readonly fromStage: FunnelStage;
  readonly toStage: FunnelStage;
  readonly leads: number;
}

/** These steps of whoever entered their first stage within the days, in the order they were named. Two statements over days and months, never leads. */
export async function readSteps(
  tx: Tx,
  workspaceId: string,
  span: FunnelSpan,
  steps: readonly (readonly [from: FunnelStage, to: FunnelStage])[],
): Promise<Step[]> {
  const pairs = new Map(
    steps.flatMap(([one, other]) => [
      [`${one} ${one}`, [one, one]] as const,
      [`${one} ${other}`, [one, other]] as const,
    ]),
  );
  const [from, to] = [0, 1].map((side) => [...pairs.values()].map((pair) => pair[side]));
  const byDay = await rows<Found & { day: string }>(tx, STEPS_BY_DAY, [
    ...spanOf(workspaceId, span),
    from,
    to,
  ]);
  const { months, days } = monthsAndDays(span.from, span.to);
  const byHours = await rows<Found & { hours: number }>(tx, STEPS_BY_HOURS, [
    ...[workspaceId, span.dimension, span.value],
    ...[from, to, months, days],
  ]);
  return steps.map(([fromStage, toStage]) => {
    const of = (stage: FunnelStage) => (each: Found) =>
      each.fromStage === fromStage && each.toStage === stage;
    const reached = new Map(byDay.filter(of(toStage)).map(({ day, leads }) => [day, leads]));
    return {
      ...{ fromStage, toStage },
      took: byHours.filter(of(toStage)).map(({ hours, leads }) => ({ hours, leads })),
      entered: byDay
        .filter(of(fromStage))
        .map(({ day, leads }) => ({ day, entered: leads, reached: reached.get(day) ?? 0 })),
    };
  });
}
