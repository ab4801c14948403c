import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from '#contracts';
import { CODE_STATES, MEDIA } from '../domain/distribution-code.js';
import type { CodeState, Medium } from '../domain/distribution-code.js';
import { AssetRow } from './asset.row.js';
import { IN_CHANNELS } from './campaign.row.js';
import { oneOf } from './one-of.js';

/** One way in which an asset is handed out; it can be opened, and it can be told. */
@Entity('distribution_code')
@Check('ck_distribution_code_medium', oneOf('medium', MEDIA))
@Check('ck_distribution_code_channel', IN_CHANNELS)
@Check('ck_distribution_code_days', 'to_on >= from_on')
@Check('ck_distribution_code_printed', 'printed >= 0')
@Check('ck_distribution_code_state', oneOf('state', CODE_STATES))
@Index('uq_distribution_code', ['code'], { unique: true })
@Index('ix_distribution_code_asset', ['workspaceId', 'assetId', 'createdAt', 'id'])
@ForeignKey<AssetRow, ['workspaceId', 'assetId']>(
  () => AssetRow,
  ['workspaceId', 'assetId'],
  ['workspaceId', 'id'],
  { name: 'fk_distribution_code_asset' },
)
export class DistributionCodeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_distribution_code' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_distribution_code' }) id: string;
  @Column('uuid', { name: 'asset_id' }) assetId: string;
  /** Without hyphens, in small letters. */
  @Column('text') code: string;
  @Column('text') medium: Medium;
  @Column('text') channel: Channel;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { nullable: true }) occasion: string | null;
  @Column('date', { name: 'from_on', nullable: true }) fromOn: string | null;
  @Column('date', { name: 'to_on', nullable: true }) toOn: string | null;
  @Column('integer', { nullable: true }) printed: number | null;
  @Column('text', { nullable: true }) target: string | null;
  @Column('bigint', { default: 0 }) opens: string;
  @Column('text', { default: 'active' }) state: CodeState;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
