import { cohenKappa, wilson } from '#statistics';
import type { Agreement, Interval } from '#statistics';
import { AppError } from '#kernel';
import { shuffled } from '../seeded.js';

/** Draw so many; the lot is taken while no more than `acceptUpTo` of them are faulty. */
export interface AuditPlan {
  readonly size: number;
  readonly acceptUpTo: number;
}

/** What both sides said of one lead, blind to each other; true: it is as agreed. */
export interface BlindGrades {
  readonly marketing: boolean;
  readonly sales: boolean;
}

export interface AuditVerdict {
  /** Faulty is what either side found faulty. */
  readonly defects: number;
  readonly rate: number;
  readonly interval: Interval;
  readonly isAccepted: boolean;
  /** How far the two sides agree beyond chance. */
  readonly agreement: Agreement | null;
}

/**
 * The leads of a sample: the same seed and the same lot give the same sample, in whatever order the lot came.
 * A lot no larger than the sample is taken whole. Throws `audit/plan`.
 */
export function drawSample(lot: readonly string[], plan: AuditPlan, seed: number): readonly string[] {
  assertPlan(plan);
  return shuffled([...lot].sort(), seed).slice(0, plan.size);
}

/** The verdict on a sample that is graded whole. Throws `audit/plan`, `audit/no-grades`. */
export function judgeSample(grades: readonly BlindGrades[], plan: AuditPlan): AuditVerdict {
  assertPlan(plan);
  if (grades.length === 0)
    throw new AppError(
      'invalid',
      'audit/no-grades',
      'Nothing was graded; a verdict needs at least one lead.',
    );
  const count = (marketing: boolean, sales: boolean): number =>
    grades.filter((grade) => grade.marketing === marketing && grade.sales === sales).length;
  const table = [
    [count(true, true), count(true, false)],
    [count(false, true), count(false, false)],
  ];
  const defects = grades.length - count(true, true);
  return {
    ...{ defects, rate: defects / grades.length, isAccepted: defects <= plan.acceptUpTo },
    interval: wilson({ hits: defects, total: grades.length }),
    agreement: cohenKappa(table),
  };
}

function assertPlan({ size, acceptUpTo }: AuditPlan): void {
  const isSound =
    Number.isInteger(size) && Number.isInteger(acceptUpTo) && acceptUpTo >= 0 && size > acceptUpTo;
  if (isSound) return;
  throw new AppError(
    'invalid',
    'audit/plan',
    'A plan draws more leads than it lets be faulty; both are whole numbers.',
  );
}
