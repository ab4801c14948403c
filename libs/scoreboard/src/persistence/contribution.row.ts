import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('contribution')
export class ContributionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_contribution' })
  workspaceId: string;
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'pk_contribution' }) position: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_contribution' }) place: number;
  @Column({ type: 'text' }) measure: string;
  @Column({ type: 'text' }) item: string;
  @Column({ type: 'date' }) day: string;
  @Column({ type: 'date', name: 'posted_on' }) postedOn: string;
  @Column({ type: 'text' }) channel: string;
  @Column({ type: 'text' }) currency: string;
  @Column({ type: 'uuid', name: 'agreement_id' }) agreementId: string;
  @Column({ type: 'text', name: 'clause_key' }) clauseKey: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'bigint' }) amount: string;
}
