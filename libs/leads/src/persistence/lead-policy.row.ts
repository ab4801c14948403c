import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lead_policy')
export class LeadPolicyRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_policy' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'pk_lead_policy' })
  agreementId: string;
  @Column({ type: 'uuid', name: 'version_id' }) versionId: string;
  @Column({ type: 'bigint', name: 'acceptance_window_ms' }) acceptanceWindowMs: string;
  @Column({ type: 'bigint', name: 'dispute_window_ms' }) disputeWindowMs: string;
  @Column({ type: 'integer', name: 'agreed_attempts' }) agreedAttempts: number;
  @Column({ type: 'timestamptz', name: 'activated_at', precision: 3 }) activatedAt: Date;
}
