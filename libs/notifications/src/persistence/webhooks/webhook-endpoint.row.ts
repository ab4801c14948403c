import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a workspace wants to hear of what happens. */
@Entity('webhook_endpoint')
export class WebhookEndpointRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_webhook_endpoint' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_webhook_endpoint' }) id: string;
  @Column({ type: 'text' }) url: string;
  @Column({ type: 'text', nullable: true }) description: string | null;
  @Column({ type: 'text' }) format: string;
  @Column({ type: 'text', array: true }) types: string[];
  @Column({ type: 'text' }) secret: string;
  @Column({ type: 'text', name: 'previous_secret', nullable: true }) previousSecret: string | null;
  @Column({ type: 'timestamptz', name: 'previous_until', precision: 3, nullable: true })
  previousUntil: Date | null;
  @Column({ type: 'boolean', name: 'is_enabled' }) isEnabled: boolean;
  @Column({ type: 'text', name: 'disabled_because', nullable: true }) disabledBecause: string | null;
  @Column({ type: 'timestamptz', name: 'failing_since', precision: 3, nullable: true })
  failingSince: Date | null;
  /** When the sending of something began that was taken, at the latest. */
  @Column({ type: 'timestamptz', name: 'taken_at', precision: 3, nullable: true }) takenAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
