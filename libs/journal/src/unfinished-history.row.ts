import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A workspace whose past is being written, or whose writer died. */
@Entity('unfinished_history')
export class UnfinishedHistoryRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_unfinished_history' })
  workspaceId: string;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy: string | null;
  @Column({ type: 'timestamptz', name: 'begun_at', precision: 3 }) begunAt: Date;
}
