import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser of a member that is written to. */
@Entity('push_subscription')
export class PushSubscriptionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_push_subscription' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_push_subscription' }) id: string;
  /** The session in which it was turned on. */
  @Column({ type: 'uuid', name: 'session_id', nullable: true }) sessionId: string | null;
  @Column({ type: 'uuid', name: 'member_id' }) memberId: string;
  @Column({ type: 'text' }) endpoint: string;
  @Column({ type: 'text' }) p256dh: string;
  @Column({ type: 'text' }) auth: string;
  @Column({ type: 'text' }) device: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
