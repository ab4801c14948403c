import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Leads by the month they first entered a stage; `month` is its first day. */
@Entity('stage_month')
export class StageMonthRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_stage_month' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_month' }) dimension: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_stage_month' }) month: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_month' }) value: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_month' }) stage: string;
  @Column('bigint') entries: string;
}
