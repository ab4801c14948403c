import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The change of credit by which the paths of a day were last made others. */
@Entity('path_revision')
export class PathRevisionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_path_revision' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_path_revision' }) currency: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_path_revision' }) day: string;
  @Column('bigint') revision: string;
}
