import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lead_note')
export class LeadNoteRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_note' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_lead_note' }) id: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId: string;
  @Column({ type: 'uuid', name: 'author_id', nullable: true }) authorId: string | null;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'uuid', array: true, default: [] }) mentions: string[];
  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 }) writtenAt: Date;
}
