import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConnectorSettings } from '../domain/settings.js';

/** One configured source of leads. */
@Entity('connector')
@Check('ck_connector_state', `state in ('active','paused')`)
export class ConnectorRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_connector' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_connector' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'public_key' }) publicKey: string;
  @Column({ type: 'text', nullable: true }) secret: string | null;
  @Column({ type: 'text', name: 'previous_secret', nullable: true }) previousSecret: string | null;
  @Column({ type: 'timestamptz', name: 'previous_until', precision: 3, nullable: true })
  previousUntil: Date | null;
  @Column({ type: 'text', nullable: true }) token: string | null;
  @Column({ type: 'jsonb' }) settings: ConnectorSettings;
  @Column({ type: 'text', default: 'active' }) state: 'active' | 'paused';
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
