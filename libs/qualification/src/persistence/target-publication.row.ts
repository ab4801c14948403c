import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('target_publication')
export class TargetPublicationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_target_publication' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_target_publication' })
  id: string;
  /** Null: from then on no definition was in force. */
  @Column({ type: 'integer', nullable: true })
  version: number | null;
  @Column({ type: 'text' })
  reason: string;
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;
  @Column({ type: 'uuid', name: 'published_by', nullable: true })
  publishedBy: string | null;
}
