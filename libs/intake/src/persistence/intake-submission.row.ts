import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One hit as it was sent. Personal. */
@Entity('intake_submission')
@Check('ck_intake_submission_status', `status in ('accepted','duplicate','refused')`)
@Index('ix_intake_submission_received', ['workspaceId', 'receivedAt'])
@Index('ix_intake_submission_lead', ['workspaceId', 'leadId'], { where: 'lead_id is not null' })
@Index('ix_intake_submission_person', ['workspaceId', 'personId'], { where: 'person_id is not null' })
export class IntakeSubmissionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_intake_submission' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_intake_submission' }) id: string;
  @Column({ type: 'text' }) connector: string;
  @Column({ type: 'text', name: 'external_id', nullable: true }) externalId: string | null;
  @Column({ type: 'text' }) status: 'accepted' | 'duplicate' | 'refused';
  @Column({ type: 'text', nullable: true }) why: string | null;
  @Column({ type: 'jsonb' }) body: unknown;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true }) leadId: string | null;
  @Column({ type: 'uuid', name: 'person_id', nullable: true }) personId: string | null;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt: Date;
}
