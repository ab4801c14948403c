import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('revenue_event')
@Index('ix_revenue_event_opportunity', ['workspaceId', 'opportunityId', 'recordedAt'])
export class RevenueEventRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_revenue_event' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_revenue_event' }) id: string;
  @Column('uuid', { name: 'opportunity_id' }) opportunityId: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('text') kind: 'booked' | 'invoiced' | 'refunded' | 'churned';
  /** Signed: refunds, churn and corrections downwards are negative. */
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
  @Column('date', { name: 'on_day' }) onDay: string;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
}
