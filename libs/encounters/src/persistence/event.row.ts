import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fair, a webinar, an evening with customers. */
@Entity('event')
@Check('ck_event_times', 'ends_at >= starts_at')
@Index('ix_event_starts', ['workspaceId', 'startsAt', 'id'])
export class EventRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_event' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_event' }) id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 }) startsAt: Date;
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 }) endsAt: Date;
  /** Its touches and leads are of this campaign. */
  @Column('uuid', { name: 'campaign_id' }) campaignId: string;
  @Column('integer', { default: 1 }) version: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
