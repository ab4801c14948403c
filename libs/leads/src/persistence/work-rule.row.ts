import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('work_rule')
export class WorkRuleRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_work_rule' })
  workspaceId: string;
  @Column({ type: 'integer', name: 'hold_days' }) holdDays: number;
  @Column({ type: 'integer', name: 'holds_per_stage' }) holdsPerStage: number;
  @Column({ type: 'integer', name: 'stuck_sal_days' }) stuckSalDays: number;
  @Column({ type: 'integer', name: 'stuck_sql_days' }) stuckSqlDays: number;
  @Column({ type: 'integer', name: 'stuck_opportunity_days' }) stuckOpportunityDays: number;
}
