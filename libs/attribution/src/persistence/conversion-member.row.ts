import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody of ours who touched a won deal, for recognition. */
@Entity('conversion_member')
@Index('ix_conversion_member_member', ['workspaceId', 'memberId', 'opportunityId'])
export class ConversionMemberRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversion_member' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_conversion_member' })
  opportunityId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_conversion_member' })
  memberId: string;
  @Column('jsonb') acts: object;
  @Column('integer') told: number;
  @Column('integer') counted: number;
  @Column('bigint') share: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
}
