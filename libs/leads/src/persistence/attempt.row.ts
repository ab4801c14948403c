import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('attempt')
export class AttemptRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_attempt' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attempt' }) id: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'uuid', name: 'member_id', nullable: true }) memberId: string | null;
  @Column({ type: 'text' }) type: string;
  @Column({ type: 'text' }) direction: string;
  @Column({ type: 'text' }) outcome: string;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
  @Column({ type: 'text', default: 'declared' }) source: string;
  @Column({ type: 'uuid', name: 'evidence_id', nullable: true }) evidenceId: string | null;
}
