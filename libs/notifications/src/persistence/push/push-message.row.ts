import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One telling to one device. */
@Entity('push_message')
export class PushMessageRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_push_message' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_push_message' }) id: string;
  @Column({ type: 'uuid', name: 'subscription_id' }) subscriptionId: string;
  @Column({ type: 'uuid', name: 'notification_id', nullable: true }) notificationId: string | null;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'integer', default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) claim: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true }) settledAt: Date | null;
}
