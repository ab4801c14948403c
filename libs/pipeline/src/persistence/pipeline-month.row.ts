import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What closed in a month, told by one thing at a time; kept by the deals themselves. The id of nothing stands for none. */
@Entity('pipeline_month')
@Check('ck_pipeline_month_told_by', `told_by in ('seller','channel','campaign','product','seen')`)
export class PipelineMonthRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_pipeline_month' })
  workspaceId: string;
  @PrimaryColumn('text', { name: 'told_by', primaryKeyConstraintName: 'pk_pipeline_month' }) toldBy: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_pipeline_month' }) month: string;
  @PrimaryColumn('uuid', { name: 'of_id', primaryKeyConstraintName: 'pk_pipeline_month' }) ofId: string;
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'pk_pipeline_month' }) teamId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_pipeline_month' }) word: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_pipeline_month' }) stage: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_pipeline_month' }) currency: string;
  @Column('bigint') deals: string;
  @Column('bigint') minor: string;
  @Column('bigint', { name: 'recurring_minor' }) recurringMinor: string;
  @Column('bigint', { name: 'first_year_minor' }) firstYearMinor: string;
}
