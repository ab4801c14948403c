import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A record of another system that was taken; never twice. */
@Entity('intake_record')
export class IntakeRecordRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_intake_record' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_intake_record' }) source: string;
  @PrimaryColumn('text', { name: 'external_id', primaryKeyConstraintName: 'pk_intake_record' })
  externalId: string;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true }) leadId: string | null;
  @Column({ type: 'timestamptz', name: 'taken_at', precision: 3 }) takenAt: Date;
}
