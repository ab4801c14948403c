import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Leads by the day they first entered a stage, and what became of them. */
@Entity('stage_day')
@Index('ix_stage_day_day', ['workspaceId', 'dimension', 'day'])
export class StageDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_stage_day' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_day' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_day' }) value: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_stage_day' }) stage: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_stage_day' }) day: string;
  @Column('bigint') entries: string;
  @Column('bigint') advanced: string;
  @Column('bigint') won: string;
  @Column('bigint') lost: string;
  @Column('bigint') disqualified: string;
  @Column('bigint') recycled: string;
}
