import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('fact')
export class FactRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_fact' })
  workspaceId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_fact' }) measure: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_fact' }) item: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_fact' }) day: string;
  @PrimaryColumn({ type: 'date', name: 'posted_on', primaryKeyConstraintName: 'pk_fact' }) postedOn: string;
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_fact' }) cohort: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_fact' }) channel: string;
  @PrimaryColumn({ type: 'uuid', name: 'campaign_id', primaryKeyConstraintName: 'pk_fact' })
  campaignId: string;
  @PrimaryColumn({ type: 'uuid', name: 'team_id', primaryKeyConstraintName: 'pk_fact' }) teamId: string;
  @PrimaryColumn({ type: 'uuid', name: 'owner_id', primaryKeyConstraintName: 'pk_fact' }) ownerId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_fact' }) grade: string;
  @PrimaryColumn({ type: 'text', name: 'lead_type', primaryKeyConstraintName: 'pk_fact' }) leadType: string;
  @PrimaryColumn({ type: 'uuid', name: 'agreement_id', primaryKeyConstraintName: 'pk_fact' })
  agreementId: string;
  @PrimaryColumn({ type: 'text', name: 'clause_key', primaryKeyConstraintName: 'pk_fact' }) clauseKey: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_fact' }) tier: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_fact' }) currency: string;
  @Column({ type: 'bigint' }) amount: string;
}
