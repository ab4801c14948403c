import type { WorkingCalendar } from '#calendar';
import type { EpochMs } from '#kernel';
import { WORKING_DAY_MS } from './work-rules.js';
import type { WorkedStage, WorkRules } from './work-rules.js';

export const MISSING = ['next_step', 'next_step_overdue', 'attempt'] as const;
export type Missing = (typeof MISSING)[number];

/** A lead with which nothing was done for a while; instants are epoch milliseconds. */
export interface Idle {
  readonly id: string;
  readonly stage: WorkedStage;
  readonly ownerId: string | null;
  readonly since: EpochMs;
  readonly nextStepDueAt: EpochMs | null;
  /** Whether anybody tried to reach the person in this stage. */
  readonly isTried: boolean;
}

/** A lead beyond the limit of its stage; amounts are milliseconds of working time. */
export interface Stuck {
  readonly id: string;
  readonly since: EpochMs;
  readonly idleMs: number;
  readonly limitMs: number;
  readonly beyondMs: number;
  readonly missing: readonly Missing[];
}

export const limitOf = ({ stuckDays }: WorkRules, stage: WorkedStage): number =>
  stuckDays[stage] * WORKING_DAY_MS;

/** Those idle for longer than their stage allows, by the working week of whoever has them, the furthest beyond first; of equal ones by id, so that pages agree. */
export function stuckOf(
  idle: readonly Idle[],
  rules: WorkRules,
  weekOf: (ownerId: string | null) => WorkingCalendar,
  now: EpochMs,
): readonly Stuck[] {
  return idle
    .map((lead): Stuck => {
      const limitMs = limitOf(rules, lead.stage);
      const idleMs = weekOf(lead.ownerId).elapsed(lead.since, now);
      const { id, since } = lead;
      return { id, since, idleMs, limitMs, beyondMs: idleMs - limitMs, missing: missingOf(lead, now) };
    })
    .filter(({ beyondMs }) => beyondMs > 0)
    .sort((a, b) => b.beyondMs - a.beyondMs || a.id.localeCompare(b.id));
}

function missingOf({ nextStepDueAt, isTried }: Idle, now: EpochMs): readonly Missing[] {
  const step: readonly Missing[] =
    nextStepDueAt === null ? ['next_step'] : nextStepDueAt < now ? ['next_step_overdue'] : [];
  return isTried ? step : [...step, 'attempt'];
}
