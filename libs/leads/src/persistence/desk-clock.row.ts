import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('desk_clock')
export class DeskClockRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_desk_clock' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_desk_clock' }) leadId: string;
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'pk_desk_clock' })
  agreementId: string;
  @PrimaryColumn('text', { name: 'clause_key', primaryKeyConstraintName: 'pk_desk_clock' }) clauseKey: string;
  @Column('uuid', { name: 'obligation_id' }) obligationId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'owed_by' }) owedBy: string;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 }) startedAt: Date;
  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 }) dueAt: Date;
  @Column('boolean', { name: 'is_breached', default: false }) isBreached: boolean;
}
