import type { TargetVerdict } from '#contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lead')
export class LeadRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead' }) workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_lead' }) id: string;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'uuid', name: 'person_id', nullable: true }) personId: string | null;
  @Column({ type: 'uuid', name: 'company_id', nullable: true }) companyId: string | null;
  @Column({ type: 'text', name: 'lead_type' }) leadType: string;
  @Column({ type: 'text' }) stage: string;
  @Column({ type: 'text', name: 'work_state', default: 'new' }) workState: string;
  @Column({ type: 'integer', default: 1 }) episode: number;
  @Column({ type: 'text' }) channel: string;
  @Column({ type: 'uuid', name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column({ type: 'uuid', name: 'asset_id', nullable: true }) assetId: string | null;
  @Column({ type: 'text' }) origin: string;
  @Column({ type: 'text', nullable: true }) intent: string | null;
  @Column({ type: 'text', nullable: true }) region: string | null;
  @Column({ type: 'text', nullable: true }) country: string | null;
  @Column({ type: 'text', nullable: true }) grade: string | null;
  /** What the target definition made of it at its latest hand-over; null where none was in force. */
  @Column({ type: 'text', nullable: true }) target: TargetVerdict | null;
  @Column({ type: 'uuid', name: 'partner_id', nullable: true }) partnerId: string | null;
  @Column({ type: 'integer', name: 'company_size', nullable: true }) companySize: number | null;
  @Column({ type: 'text', nullable: true }) industry: string | null;
  @Column({ type: 'jsonb', default: {} }) custom: Readonly<Record<string, unknown>>;
  /** Own fields as they were captured, kept once something is added to them; null: nothing was, and they are `custom`. */
  @Column({ type: 'jsonb', name: 'captured_custom', nullable: true }) capturedCustom: Readonly<
    Record<string, unknown>
  > | null;
  @Column({ type: 'uuid', name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column({ type: 'uuid', name: 'team_id', nullable: true }) teamId: string | null;
  @Column({ type: 'text', name: 'external_source', nullable: true }) externalSource: string | null;
  @Column({ type: 'text', name: 'external_id', nullable: true }) externalId: string | null;
  @Column({ type: 'boolean', name: 'is_implied', default: false }) isImplied: boolean;
  @Column({ type: 'boolean', name: 'is_test', default: false }) isTest: boolean;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'date', name: 'wake_on', nullable: true }) wakeOn: string | null;
  @Column({ type: 'text', name: 'hold_reason', nullable: true }) holdReason: string | null;
  @Column({ type: 'timestamptz', name: 'hold_until', precision: 3, nullable: true }) holdUntil: Date | null;
  /** How often it was snoozed in its stage. */
  @Column({ type: 'integer', name: 'hold_count', default: 0 }) holdCount: number;
  @Column({ type: 'timestamptz', name: 'held_at', precision: 3, nullable: true }) heldAt: Date | null;
  /** When a snooze ended by itself, while nothing was done since. */
  @Column({ type: 'timestamptz', name: 'woken_at', precision: 3, nullable: true }) wokenAt: Date | null;
  /** While it can still be taken back: when it was reopened, and from where. */
  @Column({ type: 'timestamptz', name: 'reopened_at', precision: 3, nullable: true }) reopenedAt: Date | null;
  @Column({ type: 'text', name: 'reopened_from', nullable: true }) reopenedFrom: string | null;
  @Column({ type: 'text', name: 'next_step', nullable: true }) nextStep: string | null;
  @Column({ type: 'timestamptz', name: 'next_step_due_at', precision: 3, nullable: true })
  nextStepDueAt: Date | null;
  /** The lead it ended in, by a merge. */
  @Column({ type: 'uuid', name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column({ type: 'timestamptz', name: 'captured_at', precision: 3 }) capturedAt: Date;
  @Column({ type: 'date', name: 'captured_on' }) capturedOn: string;
  @Column({ type: 'timestamptz', name: 'stage_since', precision: 3 }) stageSince: Date;
  @Column({ type: 'timestamptz', name: 'last_activity_at', precision: 3 }) lastActivityAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}
