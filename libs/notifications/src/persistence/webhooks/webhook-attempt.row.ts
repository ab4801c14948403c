import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One time something was sent. */
@Entity('webhook_attempt')
export class WebhookAttemptRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_webhook_attempt' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'delivery_id', primaryKeyConstraintName: 'pk_webhook_attempt' })
  deliveryId: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_webhook_attempt' }) number: number;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column({ type: 'integer', name: 'duration_ms' }) durationMs: number;
  @Column({ type: 'text' }) outcome: string;
  @Column({ type: 'integer', nullable: true }) status: number | null;
}
