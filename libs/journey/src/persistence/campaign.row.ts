import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CHANNELS } from '#contracts';

export const IN_CHANNELS = `channel in (${CHANNELS.map((channel) => `'${channel}'`).join(', ')})`;

/** A campaign on its first channel. */
@Entity('campaign')
@Unique('uq_campaign_key', ['workspaceId', 'key'])
@Check('ck_campaign_channel', IN_CHANNELS)
@Check('ck_campaign_days', 'ends_on >= starts_on')
@Index('ix_campaign_created', ['workspaceId', 'createdAt', 'id'])
export class CampaignRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_campaign' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_campaign' }) id: string;
  @Column('text') channel: string;
  @Column('text') name: string;
  /** The name folded. */
  @Column('text') key: string;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
