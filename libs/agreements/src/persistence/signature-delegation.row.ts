import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Leave to sign for a side in somebody's stead. */
@Entity('signature_delegation')
export class SignatureDelegationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_signature_delegation' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_signature_delegation' })
  id: string;
  @Column({ type: 'text' })
  side: string;
  @Column({ type: 'uuid', name: 'from_member_id' })
  fromMemberId: string;
  @Column({ type: 'uuid', name: 'to_member_id' })
  toMemberId: string;
  /** The last day it holds, in the zone of the workspace. */
  @Column({ type: 'date', name: 'until_on' })
  untilOn: string;
  /** The instant after that day. */
  @Column({ type: 'timestamptz', name: 'until_at', precision: 3 })
  untilAt: Date;
  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 })
  givenAt: Date;
  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;
}
