import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('period_close')
export class PeriodCloseRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_period_close' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_period_close' })
  id: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'date' })
  period: string;
  @Column({ type: 'date', name: 'end_on' })
  endOn: string;
  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 })
  startsAt: Date;
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 })
  endsAt: Date;
  @Column({ type: 'timestamptz', name: 'closes_at', precision: 3 })
  closesAt: Date;
  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3 })
  closedAt: Date;
  @Column({ type: 'uuid', name: 'version_ids', array: true })
  versionIds: string[];
}
