import type { Tx } from '#database';
import { USUAL_RULES } from '../domain/work-rules.js';
import type { WorkRules } from '../domain/work-rules.js';
import { WorkRuleRow } from './work-rule.row.js';

/** What the workspace has said, else what the product says. */
export async function workRules(tx: Tx, workspaceId: string): Promise<WorkRules> {
  const row = await tx.getRepository(WorkRuleRow).findOneBy({ workspaceId });
  if (!row) return USUAL_RULES;
  const { holdDays, holdsPerStage, stuckSalDays: sal, stuckSqlDays: sql } = row;
  return { holdDays, holdsPerStage, stuckDays: { sal, sql, opportunity: row.stuckOpportunityDays } };
}

export async function saveWorkRules(tx: Tx, workspaceId: string, rules: WorkRules): Promise<void> {
  const { holdDays, holdsPerStage, stuckDays } = rules;
  await tx.getRepository(WorkRuleRow).upsert(
    {
      ...{ workspaceId, holdDays, holdsPerStage, stuckSalDays: stuckDays.sal, stuckSqlDays: stuckDays.sql },
      stuckOpportunityDays: stuckDays.opportunity,
    },
    ['workspaceId'],
  );
}
