import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from '#contracts';

/** A link of a catalogue, a leaflet or a QR code: leads to one place, and counts. */
@Entity('tracked_link')
@Check('ck_tracked_link_state', `state in ('active','paused')`)
@Index('uq_tracked_link_code', ['code'], { unique: true })
export class TrackedLinkRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_tracked_link' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_tracked_link' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'text' }) target: string;
  @Column({ type: 'text' }) channel: Channel;
  @Column({ type: 'text', nullable: true }) campaign: string | null;
  @Column({ type: 'text', nullable: true }) asset: string | null;
  @Column({ type: 'bigint' }) clicks: string;
  @Column({ type: 'text' }) state: 'active' | 'paused';
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
