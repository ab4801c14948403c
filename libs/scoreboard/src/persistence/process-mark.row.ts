import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day from which the work was done differently, as somebody said. */
@Entity('process_mark')
export class ProcessMarkRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_process_mark' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_process_mark' })
  id: string;
  @Column({ type: 'date', name: 'marked_on' })
  markedOn: string;
  @Column({ type: 'text' })
  text: string;
  @Column({ type: 'uuid', name: 'by_member_id', nullable: true })
  byMemberId: string | null;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;
}
