import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of the buyer's; see `PERSONAL_DATA` for the words of its evidence. */
@Entity('decision_step')
export class DecisionStepRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_decision_step' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_decision_step' }) id: string;
  @Column('uuid', { name: 'opportunity_id' }) opportunityId: string;
  @Column('smallint') place: number;
  @Column('text') name: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('date', { name: 'expected_on', nullable: true }) expectedOn: string | null;
  @Column('date', { name: 'overdue_told_on', nullable: true }) overdueToldOn: string | null;
  @Column('date', { name: 'done_on', nullable: true }) doneOn: string | null;
  @Column({ type: 'timestamptz', name: 'done_at', precision: 3, nullable: true }) doneAt: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy: string | null;
  @Column('text', { name: 'evidence_note', nullable: true }) evidenceNote: string | null;
  @Column('uuid', { name: 'attachment_id', nullable: true }) attachmentId: string | null;
}
