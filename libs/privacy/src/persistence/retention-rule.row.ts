import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How long persons of a kind are kept after their last activity. */
@Entity('retention_rule')
@Check('ck_retention_rule_kind', `kind in ('prospects', 'customers')`)
@Check('ck_retention_rule_months', 'months between 1 and 240')
export class RetentionRuleRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_retention_rule' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_retention_rule' }) kind: string;
  @Column('integer') months: number;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 }) changedAt: Date;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
}
