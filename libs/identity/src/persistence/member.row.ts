import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountRow } from './account.row.js';
import { WorkspaceRow } from './workspace.row.js';

/** An account in a workspace. */
@Entity('member')
@Unique('uq_member_account', ['workspaceId', 'accountId'])
@Index('ix_member_account', ['accountId'])
export class MemberRow {
  @ForeignKey(() => WorkspaceRow, { name: 'fk_member_workspace' })
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_member' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_member' }) id: string;
  @ForeignKey(() => AccountRow, { name: 'fk_member_account' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;
  @Column('text') name: string;
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  /** Null until the invitation is followed. */
  @Column({ type: 'timestamptz', name: 'joined_at', precision: 3, nullable: true }) joinedAt: Date | null;
  @Column('integer') version: number;
}
