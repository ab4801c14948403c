import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A step that follows the sale; see `PERSONAL_DATA` for the words of its evidence. */
@Entity('after_sale_step')
export class AfterSaleStepRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_after_sale_step' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_after_sale_step' })
  opportunityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_after_sale_step' }) step: string;
  @Column('smallint') place: number;
  @Column('integer', { default: 1 }) version: number;
  @Column('text') department: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('date', { name: 'expected_on', nullable: true }) expectedOn: string | null;
  @Column('date', { name: 'overdue_told_on', nullable: true }) overdueToldOn: string | null;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3, nullable: true }) startedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'stopped_at', precision: 3, nullable: true }) stoppedAt: Date | null;
  @Column('date', { name: 'done_on', nullable: true }) doneOn: string | null;
  @Column({ type: 'timestamptz', name: 'done_at', precision: 3, nullable: true }) doneAt: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy: string | null;
  @Column('text', { name: 'evidence_note', nullable: true }) evidenceNote: string | null;
  @Column('uuid', { name: 'attachment_id', nullable: true }) attachmentId: string | null;
  @Column('bigint', { name: 'amount_minor', nullable: true }) amountMinor: string | null;
  @Column('text', { nullable: true }) number: string | null;
}
