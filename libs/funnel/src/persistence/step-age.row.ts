import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Leads that went from one stage to another, by how long they took. */
@Entity('step_age')
@Check('ck_step_age_grain', `grain in ('day', 'month')`)
export class StepAgeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_step_age' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_step_age' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_step_age' }) value: string;
  @PrimaryColumn('text', { name: 'from_stage', primaryKeyConstraintName: 'pk_step_age' }) fromStage: string;
  @PrimaryColumn('text', { name: 'to_stage', primaryKeyConstraintName: 'pk_step_age' }) toStage: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_step_age' }) grain: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_step_age' }) cohort: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_step_age' }) hours: number;
  @Column('bigint') leads: string;
}
