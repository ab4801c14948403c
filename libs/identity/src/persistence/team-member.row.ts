import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberRow } from './member.row.js';
import { TeamRow } from './team.row.js';

/** Who is in which team. */
@Entity('team_member')
@Index('ix_team_member_member', ['workspaceId', 'memberId'])
@ForeignKey<TeamRow, ['workspaceId', 'teamId']>(
  () => TeamRow,
  ['workspaceId', 'teamId'],
  ['workspaceId', 'id'],
  { name: 'fk_team_member_team' },
)
@ForeignKey<MemberRow, ['workspaceId', 'memberId']>(
  () => MemberRow,
  ['workspaceId', 'memberId'],
  ['workspaceId', 'id'],
  { name: 'fk_team_member_member' },
)
export class TeamMemberRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_team_member' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'team_id', primaryKeyConstraintName: 'pk_team_member' }) teamId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_team_member' })
  memberId: string;
}
