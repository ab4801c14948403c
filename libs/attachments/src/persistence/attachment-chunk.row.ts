import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of a file of up to 1 MB; see `PERSONAL_DATA`. */
@Entity('attachment_chunk')
export class AttachmentChunkRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_attachment_chunk' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'attachment_id', primaryKeyConstraintName: 'pk_attachment_chunk' })
  attachmentId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_attachment_chunk' }) number: number;
  @Column('bytea') content: Buffer;
}
