import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the deals of leads are worth, by the day the leads first entered a stage; minor units. */
@Entity('stage_value')
export class StageValueRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_stage_value' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_value' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_value' }) value: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_value' }) stage: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_stage_value' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_value' }) currency: string;
  @Column('bigint', { name: 'won_deals' }) wonDeals: string;
  @Column('bigint', { name: 'won_minor' }) wonMinor: string;
  @Column('bigint', { name: 'open_deals' }) openDeals: string;
  @Column('bigint', { name: 'open_minor' }) openMinor: string;
}
