import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A mail that came under an intake address, with what became of it. */
@Entity('intake_mail')
@Unique('uq_intake_mail_once', ['workspaceId', 'mailId'])
@Check('ck_intake_mail_verdict', `verdict in ('accepted','duplicate','answer','refused')`)
export class IntakeMailRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_intake_mail' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_intake_mail' }) id: string;
  @Column({ type: 'uuid', name: 'address_id' }) addressId: string;
  @Column({ type: 'text', name: 'mail_id' }) mailId: string;
  @Column({ type: 'text', name: 'letter_id', nullable: true }) letterId: string | null;
  @Column({ type: 'text' }) likeness: string;
  @Column({ type: 'text' }) verdict: string;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true }) leadId: string | null;
  @Column({ type: 'text', nullable: true }) author: string | null;
  @Column({ type: 'text', nullable: true }) subject: string | null;
  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 }) writtenAt: Date;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt: Date;
}
