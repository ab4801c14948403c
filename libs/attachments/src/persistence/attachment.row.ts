import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file on a lead or one of its deals; see `PERSONAL_DATA`. */
@Entity('attachment')
export class AttachmentRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_attachment' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_attachment' }) id: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('uuid', { name: 'opportunity_id', nullable: true }) opportunityId: string | null;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('integer') bytes: number;
  @Column('bytea') sha256: Buffer;
  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 }) addedAt: Date;
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy: string | null;
  /** From then it can come back for ten minutes; then it is deleted. */
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true }) removedAt: Date | null;
}
