import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Credit of a day or a month by channel, campaign and asset, for each rule model. */
@Entity('credit_rollup')
@Check('ck_credit_rollup_state', `state in ('won', 'lost', 'pending')`)
@Check('ck_credit_rollup_level', `level between 1 and 3`)
@Check('ck_credit_rollup_span', `span in ('day', 'month')`)
export class CreditRollupRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_credit_rollup' })
  workspaceId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_credit_rollup' }) level: number;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credit_rollup' }) state: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credit_rollup' }) currency: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credit_rollup' }) span: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_credit_rollup' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_credit_rollup' }) channel: string;
  @PrimaryColumn('uuid', { name: 'campaign_id', primaryKeyConstraintName: 'pk_credit_rollup' })
  campaignId: string;
  @PrimaryColumn('uuid', { name: 'asset_id', primaryKeyConstraintName: 'pk_credit_rollup' }) assetId: string;
  @Column('bigint') reached: string;
  @Column('bigint', { name: 'reached_minor' }) reachedMinor: string;
  @Column({ type: 'bigint', array: true }) shares: string[];
  @Column({ type: 'bigint', array: true }) amounts: string[];
  @Column({ type: 'bigint', array: true }) credited: string[];
}
