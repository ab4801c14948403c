import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_calendar' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_calendar' })
  id: string;
  @Column({ type: 'text' })
  name: string;
  @Column({ type: 'text', nullable: true })
  purpose: string | null;
  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId: string | null;
  /** Number of the version it has now. */
  @Column({ type: 'integer' })
  version: number;
  /** Counts every change, of the name too: what `If-Match` is held against. */
  @Column({ type: 'integer' })
  revision: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
  @Column({ type: 'timestamptz', name: 'archived_at', precision: 3, nullable: true })
  archivedAt: Date | null;
}
