import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('agreement_signature')
export class AgreementSignatureRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_agreement_signature' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'version_id', primaryKeyConstraintName: 'pk_agreement_signature' })
  versionId: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_agreement_signature' })
  side: string;
  @Column({ type: 'uuid', name: 'member_id' })
  memberId: string;
  @Column({ type: 'timestamptz', name: 'signed_at', precision: 3 })
  signedAt: Date;
  /** In whose stead it was signed. */
  @Column({ type: 'uuid', name: 'for_member_id', nullable: true })
  forMemberId: string | null;
}
