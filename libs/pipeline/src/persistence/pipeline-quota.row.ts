import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What a quarter is to bring; the quarter by its first day. */
@Entity('pipeline_quota')
@Check('ck_pipeline_quota_amount', 'amount_minor > 0')
export class PipelineQuotaRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_pipeline_quota' })
  workspaceId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_pipeline_quota' }) quarter: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
  @Column({ type: 'timestamptz', name: 'set_at', precision: 3 }) setAt: Date;
  @Column('uuid', { name: 'set_by', nullable: true }) setBy: string | null;
}
