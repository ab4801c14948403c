import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { WorkspaceRow } from './workspace.row.js';

/** A role that a workspace made out of the shipped rights. */
@Entity('role_definition')
@Unique('uq_role_definition_name', ['workspaceId', 'name'])
export class RoleDefinitionRow {
  @ForeignKey(() => WorkspaceRow, { name: 'fk_role_definition_workspace' })
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_role_definition' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_role_definition' }) id: string;
  @Column('text') name: string;
  @Column('text', { array: true }) rights: string[];
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
