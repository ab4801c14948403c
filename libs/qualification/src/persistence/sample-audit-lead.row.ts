import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sample_audit_lead')
export class SampleAuditLeadRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_sample_audit_lead' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'audit_id', primaryKeyConstraintName: 'pk_sample_audit_lead' })
  auditId: string;
  @PrimaryColumn({ type: 'uuid', name: 'lead_id', primaryKeyConstraintName: 'pk_sample_audit_lead' })
  leadId: string;
  @Column({ type: 'boolean', nullable: true })
  marketing: boolean | null;
  @Column({ type: 'uuid', name: 'marketing_by', nullable: true })
  marketingBy: string | null;
  @Column({ type: 'text', name: 'marketing_reason', nullable: true })
  marketingReason: string | null;
  @Column({ type: 'boolean', nullable: true })
  sales: boolean | null;
  @Column({ type: 'uuid', name: 'sales_by', nullable: true })
  salesBy: string | null;
  @Column({ type: 'text', name: 'sales_reason', nullable: true })
  salesReason: string | null;
}
