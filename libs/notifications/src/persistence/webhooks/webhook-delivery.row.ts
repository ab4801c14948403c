import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message to one endpoint. */
@Entity('webhook_delivery')
export class WebhookDeliveryRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_webhook_delivery' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_webhook_delivery' }) id: string;
  @Column({ type: 'uuid', name: 'endpoint_id' }) endpointId: string;
  /** Null for a test. */
  @Column({ type: 'uuid', name: 'entry_id', nullable: true }) entryId: string | null;
  @Column({ type: 'bigint', nullable: true }) position: string | null;
  /** The lead it is about, else its subject: of one of them, one follows the other. Null for a test. */
  @Column({ type: 'uuid', name: 'about_id', nullable: true }) aboutId: string | null;
  @Column({ type: 'text' }) type: string;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'integer', default: 0 }) attempts: number;
  /** Since it was last begun anew. */
  @Column({ type: 'integer', name: 'round_attempts', default: 0 }) roundAttempts: number;
  /** How often it failed although others had arrived since it failed before. */
  @Column({ type: 'smallint', name: 'lone_failures', default: 0 }) loneFailures: number;
  /** When it is due; while somebody sends it, when their claim ends; null while it waits for the one before it. */
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) claim: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true }) settledAt: Date | null;
}
