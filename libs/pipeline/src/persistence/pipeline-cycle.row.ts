import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How many deals that were won in a month or a year took how many days; kept by the deals themselves. */
@Entity('pipeline_cycle')
@Check('ck_pipeline_cycle_told_by', `told_by in ('seller','channel','campaign','product','seen')`)
@Check('ck_pipeline_cycle_span', `span in ('month','year')`)
export class PipelineCycleRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_pipeline_cycle' })
  workspaceId: string;
  @PrimaryColumn('text', { name: 'told_by', primaryKeyConstraintName: 'pk_pipeline_cycle' }) toldBy: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_pipeline_cycle' }) span: string;
  @PrimaryColumn('date', { name: 'starts_on', primaryKeyConstraintName: 'pk_pipeline_cycle' })
  startsOn: string;
  @PrimaryColumn('uuid', { name: 'of_id', primaryKeyConstraintName: 'pk_pipeline_cycle' }) ofId: string;
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'pk_pipeline_cycle' }) teamId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_pipeline_cycle' }) word: string;
  @PrimaryColumn('integer', { name: 'cycle_days', primaryKeyConstraintName: 'pk_pipeline_cycle' })
  cycleDays: number;
  @Column('bigint') deals: string;
}
