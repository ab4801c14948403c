import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lead_evidence')
export class LeadEvidenceRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_evidence' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_lead_evidence' })
  id: string;
  @Column({ type: 'uuid', name: 'lead_id' })
  leadId: string;
  @Column({ type: 'integer' })
  episode: number;
  @Column({ type: 'text' })
  criterion: string;
  @Column({ type: 'text' })
  type: string;
  @Column({ type: 'text', nullable: true })
  content: string | null;
  @Column({ type: 'boolean', name: 'is_withdrawn', default: false })
  isWithdrawn: boolean;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt: Date;
  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
