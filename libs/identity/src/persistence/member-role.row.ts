import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberRow } from './member.row.js';

/** A shipped role by its name, or one of this workspace by its id. */
@Entity('member_role')
@Index('ix_member_role_role', ['workspaceId', 'role'])
@ForeignKey<MemberRow, ['workspaceId', 'memberId']>(
  () => MemberRow,
  ['workspaceId', 'memberId'],
  ['workspaceId', 'id'],
  { name: 'fk_member_role_member' },
)
export class MemberRoleRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_member_role' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_member_role' })
  memberId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_member_role' }) role: string;
}
