import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a path of channels was gone to its end on a day. */
@Entity('path_day')
export class PathDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_path_day' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_path_day' }) currency: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_path_day' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_path_day' }) digest: string;
  @Column('text') path: string;
  @Column('bigint') conversions: string;
  @Column('bigint', { name: 'value_minor' }) valueMinor: string;
  @Column('bigint') nulls: string;
}
