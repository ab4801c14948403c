import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CHANNELS } from '#contracts';
import { CAMPAIGN_STATES } from '../domain/campaign.js';
import type { CampaignState } from '../domain/campaign.js';
import { oneOf } from './one-of.js';

export const IN_CHANNELS = oneOf('channel', CHANNELS);

/** A campaign on its first channel. */
@Entity('campaign')
@Unique('uq_campaign_key', ['workspaceId', 'key'])
@Check('ck_campaign_channel', IN_CHANNELS)
@Check('ck_campaign_days', 'ends_on >= starts_on')
@Check('ck_campaign_state', oneOf('state', CAMPAIGN_STATES))
@Check(
  'ck_campaign_budget',
  'budget_minor >= 0 and budget_currency is not null or budget_minor is null and budget_currency is null',
)
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
  @Column('text', { default: 'running' }) state: CampaignState;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('text', { nullable: true }) goal: string | null;
  @Column('bigint', { name: 'budget_minor', nullable: true }) budgetMinor: string | null;
  @Column('text', { name: 'budget_currency', nullable: true }) budgetCurrency: string | null;
  @Column('integer', { default: 1 }) version: number;
}
