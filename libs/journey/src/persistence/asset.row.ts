import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { INTENTS } from '#contracts';
import type { Intent } from '#contracts';
import { ASSET_KINDS, ASSET_STATES } from '../domain/asset.js';
import type { AssetKind, AssetState } from '../domain/asset.js';
import { CampaignRow } from './campaign.row.js';
import { oneOf } from './one-of.js';

/** What was shown or given, within a campaign or for itself. */
@Entity('asset')
@Index('uq_asset_key', ['workspaceId', 'campaignId', 'key'], { unique: true })
@Index('ix_asset_created', ['workspaceId', 'createdAt', 'id'])
@Index('ix_asset_campaign', ['workspaceId', 'campaignId', 'createdAt', 'id'])
@Check('ck_asset_kind', oneOf('kind', ASSET_KINDS))
@Check('ck_asset_state', oneOf('state', ASSET_STATES))
@Check('ck_asset_intent', oneOf('intent', INTENTS))
@Check('ck_asset_days', 'retired_on >= live_on')
@ForeignKey<CampaignRow, ['workspaceId', 'campaignId']>(
  () => CampaignRow,
  ['workspaceId', 'campaignId'],
  ['workspaceId', 'id'],
  { name: 'fk_asset_campaign' },
)
export class AssetRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_asset' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_asset' }) id: string;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('text') name: string;
  /** The name folded. */
  @Column('text') key: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column('text', { default: 'other' }) kind: AssetKind;
  @Column('text', { default: 'live' }) state: AssetState;
  @Column('text', { nullable: true }) language: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('text', { nullable: true }) intent: Intent | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('date', { name: 'live_on', nullable: true }) liveOn: string | null;
  @Column('date', { name: 'retired_on', nullable: true }) retiredOn: string | null;
  @Column('integer', { default: 1 }) version: number;
}
