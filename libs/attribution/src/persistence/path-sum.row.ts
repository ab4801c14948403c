import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a path of channels was gone to its end on a day or in a month. */
@Entity('path_sum')
@Check('ck_path_sum_span', `span in ('day', 'month')`)
export class PathSumRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_path_sum' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_path_sum' }) currency: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_path_sum' }) span: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_path_sum' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_path_sum' }) digest: string;
  @Column('text') path: string;
  @Column('integer') channels: number;
  @Column('bigint') conversions: string;
  @Column('bigint', { name: 'value_minor' }) valueMinor: string;
  @Column('bigint') nulls: string;
}
