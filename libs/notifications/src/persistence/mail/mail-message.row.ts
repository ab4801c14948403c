import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail to one member about one thing. */
@Entity('mail_message')
export class MailMessageRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_mail_message' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_mail_message' }) id: string;
  @Column({ type: 'uuid', name: 'member_id' }) memberId: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) key: string;
  @Column({ type: 'uuid', name: 'notification_id', nullable: true }) notificationId: string | null;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'integer', default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) claim: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true }) settledAt: Date | null;
}
