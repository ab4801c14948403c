import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel, SpendKind, SpendRhythm } from '#contracts';
import { IN_CHANNELS, IN_KINDS } from './codes.js';

/** A recurring cost for a stretch of time; several of one key follow each other. */
@Entity('spend_plan')
@Check('ck_spend_plan_channel', IN_CHANNELS)
@Check('ck_spend_plan_kind', IN_KINDS)
@Check('ck_spend_plan_every', `every in ('week', 'month')`)
@Check('ck_spend_plan_days', 'until_on >= from_on')
@Check('ck_spend_plan_amount', 'amount_minor >= 0')
@Index('ix_spend_plan_key', ['workspaceId', 'key', 'fromOn'])
export class SpendPlanRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_spend_plan' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_spend_plan' }) id: string;
  @Column('text') name: string;
  /** The name folded. */
  @Column('text') key: string;
  @Column('text') channel: Channel;
  @Column('uuid', { name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column('text') kind: SpendKind;
  @Column('text') every: SpendRhythm;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: string;
  @Column('text') currency: string;
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid', { name: 'entered_by', nullable: true }) enteredBy: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true }) removedAt: Date | null;
}
