import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Leads that went from one stage to another, by when they entered the first and when they did. */
@Entity('step_reached')
@Check('ck_step_reached_grain', `grain in ('day', 'week', 'month')`)
@Index('ix_step_reached_cohort', ['workspaceId', 'dimension', 'fromStage', 'grain', 'cohort'])
export class StepReachedRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_step_reached' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_step_reached' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_step_reached' }) value: string;
  @PrimaryColumn('text', { name: 'from_stage', primaryKeyConstraintName: 'pk_step_reached' })
  fromStage: string;
  @PrimaryColumn('text', { name: 'to_stage', primaryKeyConstraintName: 'pk_step_reached' }) toStage: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_step_reached' }) grain: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_step_reached' }) cohort: string;
  @PrimaryColumn('date', { name: 'reached_in', primaryKeyConstraintName: 'pk_step_reached' })
  reachedIn: string;
  @Column('bigint') leads: string;
}
