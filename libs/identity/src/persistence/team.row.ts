import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { WorkspaceRow } from './workspace.row.js';

/** A group of members. */
@Entity('team')
@Unique('uq_team_name', ['workspaceId', 'name'])
@Check('ck_team_kind', `kind in ('marketing', 'sales', 'partner', 'care', 'operations', 'leadership')`)
export class TeamRow {
  @ForeignKey(() => WorkspaceRow, { name: 'fk_team_workspace' })
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_team' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_team' }) id: string;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
