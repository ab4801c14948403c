import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('obligation_waiver')
export class ObligationWaiverRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_obligation_waiver' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'obligation_id', primaryKeyConstraintName: 'pk_obligation_waiver' })
  obligationId: string;
  @Column({ type: 'text' })
  reason: string;
  @Column({ type: 'text', nullable: true })
  note: string | null;
  @Column({ type: 'uuid', name: 'by_member_id' })
  byMemberId: string;
  /** Where it stood: `pending` or `breached`. */
  @Column({ type: 'text' })
  was: string;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
}
