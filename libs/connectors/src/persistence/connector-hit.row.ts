import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Verdict } from '../domain/health.js';

/** A hit as it came. Personal. */
@Entity('connector_hit')
@Check(
  'ck_connector_hit_verdict',
  `verdict in ('accepted','duplicate','refused','failed','ignored','test','waiting')`,
)
@Index('ix_connector_hit_received', ['workspaceId', 'connectorId', 'receivedAt', 'id'])
@Index('ix_connector_hit_verdict', ['workspaceId', 'connectorId', 'verdict', 'receivedAt', 'id'])
@Index('ix_connector_hit_person', ['personIds'])
@Index('ix_connector_hit_next', ['nextAt'], { where: 'next_at is not null' })
export class ConnectorHitRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_connector_hit' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_connector_hit' }) id: string;
  @Column({ type: 'uuid', name: 'connector_id' }) connectorId: string;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt: Date;
  @Column({ type: 'text' }) verdict: Verdict;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'boolean', name: 'is_proven' }) isProven: boolean;
  @Column({ type: 'jsonb' }) headers: Readonly<Record<string, string>>;
  @Column({ type: 'bytea' }) body: Buffer;
  @Column({ type: 'integer' }) bytes: number;
  @Column({ type: 'uuid', name: 'lead_ids', array: true, default: '{}' }) leadIds: string[];
  @Column({ type: 'uuid', name: 'person_ids', array: true, default: '{}' }) personIds: string[];
  @Column({ type: 'timestamptz', name: 'replayed_at', precision: 3, nullable: true }) replayedAt: Date | null;
  @Column({ type: 'integer', default: 1 }) attempts: number;
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'text', name: 'record_ids', array: true, nullable: true }) recordIds: string[] | null;
  @Column({ type: 'boolean', name: 'is_redacted', default: false }) isRedacted: boolean;
}
