import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DealStage } from '#contracts';

/** A deal; see `PERSONAL_DATA` for the columns that may name people. */
@Entity('opportunity')
export class OpportunityRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_opportunity' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_opportunity' }) id: string;
  @Column('integer', { default: 1 }) version: number;
  @Column('uuid', { name: 'lead_id' }) leadId: string;
  @Column('uuid', { name: 'company_id', nullable: true }) companyId: string | null;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') name: string;
  @Column('text') stage: DealStage;
  @Column('bigint', { name: 'amount_minor', nullable: true }) amountMinor: string | null;
  @Column('text') currency: string;
  @Column('bigint', { name: 'recurring_minor', nullable: true }) recurringMinor: string | null;
  @Column('smallint') probability: number;
  @Column('date', { name: 'close_on', nullable: true }) closeOn: string | null;
  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 }) openedAt: Date;
  @Column('boolean', { name: 'is_undated', default: false }) isUndated: boolean;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true }) closedAt: Date | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column('jsonb', { name: 'close_evidence', default: {} }) closeEvidence: Readonly<Record<string, unknown>>;
  @Column('text', { name: 'close_note', nullable: true }) closeNote: string | null;
  /** Workspace currency per unit of the deal's, frozen when it was won. */
  @Column('numeric', { precision: 20, scale: 9, nullable: true }) rate: string | null;
  @Column('text', { name: 'rate_currency', nullable: true }) rateCurrency: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  /** The owner's name in the system the deal came from. */
  @Column('text', { name: 'owner_label', nullable: true }) ownerLabel: string | null;
  @Column('text', { name: 'external_source', nullable: true }) externalSource: string | null;
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  /** The lead it belonged to before that one was merged. */
  @Column('uuid', { name: 'merged_from_lead_id', nullable: true }) mergedFromLeadId: string | null;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}
