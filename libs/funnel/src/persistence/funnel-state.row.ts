import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Goes up whenever some course of the workspace changes. */
@Entity('funnel_state')
export class FunnelStateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_funnel_state' })
  workspaceId: string;
  @Column('bigint') revision: string;
}
