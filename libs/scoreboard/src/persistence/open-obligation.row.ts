import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('open_obligation')
export class OpenObligationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_open_obligation' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'obligation_id', primaryKeyConstraintName: 'pk_open_obligation' })
  obligationId: string;
  @Column({ type: 'uuid', name: 'agreement_id' }) agreementId: string;
  @Column({ type: 'text', name: 'clause_key' }) clauseKey: string;
  @Column({ type: 'date', name: 'posted_on' }) postedOn: string;
  @Column({ type: 'timestamptz', precision: 3, name: 'due_at' }) dueAt: Date;
  @Column({ type: 'text' }) tier: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'uuid', name: 'handover_id' }) handoverId: string;
  @Column({ type: 'bigint', name: 'target_ms' }) targetMs: string;
  @Column({ type: 'boolean', name: 'is_breached' }) isBreached: boolean;
  @Column({ type: 'text' }) answer: string;
}
