import type { AfterSaleStepCode, Department } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { AfterSaleStep, KeptAfterSale } from '../domain/after-sale.js';
import { INSERT_STEPS, RESUME_STEPS, STEPS_OF_DEALS, STOP_STEPS, UPDATE_STEP } from './after-sale.sql.js';

/** By deal: its steps in order; deals without any are left out. */
export async function afterSaleStepsOf(
  tx: Tx,
  workspaceId: string,
  dealIds: readonly string[],
): Promise<Map<string, AfterSaleStep[]>> {
  const steps = new Map<string, AfterSaleStep[]>();
  if (dealIds.length === 0) return steps;
  for (const step of await rows<AfterSaleStep>(tx, STEPS_OF_DEALS, [workspaceId, dealIds]))
    steps.set(step.opportunityId, [...(steps.get(step.opportunityId) ?? []), step]);
  return steps;
}

export const afterSaleStepsOfDeal = async (
  tx: Tx,
  workspaceId: string,
  dealId: string,
): Promise<AfterSaleStep[]> => (await afterSaleStepsOf(tx, workspaceId, [dealId])).get(dealId) ?? [];

/** A step of a deal that began, as other parts read it. */
export interface AfterSaleOfDeal {
  readonly dealId: string;
  readonly step: AfterSaleStepCode;
  readonly department: Department;
  readonly startedAt: Date;
  readonly doneAt: Date | null;
  /** Set while the deal is won no longer, or was refunded wholly. */
  readonly stoppedAt: Date | null;
}

/** The steps of these deals that began, in their order; those whose turn has not come are left out. One statement. */
export const afterSaleOf = async (
  tx: Tx,
  workspaceId: string,
  dealIds: readonly string[],
): Promise<AfterSaleOfDeal[]> =>
  [...(await afterSaleStepsOf(tx, workspaceId, dealIds)).values()]
    .flat()
    .flatMap(({ opportunityId, step, department, startedAt, doneAt, stoppedAt }) =>
      startedAt === null ? [] : [{ dealId: opportunityId, step, department, startedAt, doneAt, stoppedAt }],
    );

/** Steps that are there already stay as they are. */
export const insertAfterSale = async (
  tx: Tx,
  workspaceId: string,
  steps: readonly AfterSaleStep[],
): Promise<void> => {
  if (steps.length > 0) await tx.query(INSERT_STEPS, [workspaceId, JSON.stringify(steps)]);
};

/** Writes a step over the version it was made from; false when it was changed meanwhile. */
export const writeAfterSale = async (tx: Tx, workspaceId: string, step: AfterSaleStep): Promise<boolean> =>
  (await rows(tx, UPDATE_STEP, [workspaceId, JSON.stringify([step])])).length === 1;

/** What is not done of these deals stands still from the instant beside each. */
export const stopAfterSale = (
  tx: Tx,
  workspaceId: string,
  ends: ReadonlyMap<string, Date>,
): Promise<AfterSaleStep[]> => rows(tx, STOP_STEPS, [workspaceId, [...ends.keys()], [...ends.values()]]);

export const resumeAfterSale = (
  tx: Tx,
  workspaceId: string,
  dealIds: readonly string[],
): Promise<AfterSaleStep[]> => rows(tx, RESUME_STEPS, [workspaceId, dealIds]);

/** The workspace’s own; undefined where it has none of its own. */
export const keptAfterSale = async (tx: Tx, workspaceId: string): Promise<KeptAfterSale | undefined> =>
  (
    await rows<KeptAfterSale>(tx, 'select version, steps from after_sale_template where workspace_id = $1', [
      workspaceId,
    ])
  )[0];

/** Written over the version that was seen; false when it was changed meanwhile. */
export const keepAfterSale = async (
  tx: Tx,
  workspaceId: string,
  { version, steps }: KeptAfterSale,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<boolean> =>
  (await touched(
    tx,
    `insert into after_sale_template as t (workspace_id, version, steps, updated_at, updated_by) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id) do update
        set version = excluded.version, steps = excluded.steps, updated_at = excluded.updated_at, updated_by = excluded.updated_by
      where t.version = excluded.version - 1`,
    [workspaceId, version, JSON.stringify(steps), at, by],
  )) === 1;
