import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the mailbox of the installation was read. */
@Entity('mailbox')
export class MailboxRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_mailbox' }) name: string;
  @Column({ type: 'text', name: 'uid_validity' }) uidValidity: string;
  @Column({ type: 'bigint', name: 'last_uid' }) lastUid: string;
  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true }) readAt: Date | null;
  @Column({ type: 'timestamptz', name: 'failing_since', precision: 3, nullable: true })
  failingSince: Date | null;
  @Column({ type: 'timestamptz', name: 'unread_since', precision: 3, nullable: true })
  unreadSince: Date | null;
  @Column({ type: 'text', nullable: true }) failure: string | null;
  @Column({ type: 'bigint', default: 0 }) astray: string;
}
