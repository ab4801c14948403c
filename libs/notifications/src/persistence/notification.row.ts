import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Facts } from '../domain/telling.js';

@Entity('notification')
export class NotificationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_notification' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_notification' })
  id: string;
  @Column({ type: 'uuid', name: 'member_id' })
  memberId: string;
  @Column({ type: 'text' })
  kind: string;
  @Column({ type: 'uuid', name: 'entry_id' })
  entryId: string;
  @Column({ type: 'text', name: 'subject_kind' })
  subjectKind: string;
  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId: string;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true })
  leadId: string | null;
  @Column({ type: 'jsonb' })
  facts: Facts;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
  @Column({ type: 'timestamptz', name: 'shown_from', precision: 3 })
  shownFrom: Date;
  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true })
  readAt: Date | null;
  /** The daily mail that tells of it; null for none so far. */
  @Column({ type: 'uuid', name: 'digest_id', nullable: true })
  digestId: string | null;
}
