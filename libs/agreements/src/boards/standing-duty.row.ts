import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('standing_duty')
export class StandingDutyRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_standing_duty' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'obligation_id', primaryKeyConstraintName: 'pk_standing_duty' })
  obligationId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'version_id' }) versionId: string;
  @Column('text', { name: 'clause_key' }) clauseKey: string;
  @Column('text') kind: string;
  @Column('text') level: string;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('uuid', { name: 'handover_id', nullable: true }) handoverId: string | null;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId: string | null;
  @Column('text') status: string;
  @Column('date', { name: 'started_on' }) startedOn: string;
  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 }) dueAt: Date;
}
