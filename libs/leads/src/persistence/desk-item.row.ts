import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('desk_item')
export class DeskItemRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_desk_item' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_desk_item' }) leadId: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'uuid', name: 'handover_id', nullable: true }) handoverId: string | null;
  @Column({ type: 'uuid', name: 'team_id', nullable: true }) teamId: string | null;
  @Column({ type: 'uuid', name: 'member_id', nullable: true }) memberId: string | null;
  @Column({ type: 'uuid', name: 'person_id', nullable: true }) personId: string | null;
  @Column({ type: 'uuid', name: 'company_id', nullable: true }) companyId: string | null;
  @Column({ type: 'uuid', name: 'campaign_id', nullable: true }) campaignId: string | null;
  @Column({ type: 'text' }) stage: string;
  @Column({ type: 'text', name: 'work_state', default: 'new' }) workState: string;
  @Column({ type: 'integer' }) episode: number;
  @Column({ type: 'text', nullable: true }) channel: string | null;
  @Column({ type: 'text', name: 'lead_type', nullable: true }) leadType: string | null;
  @Column({ type: 'text', nullable: true }) grade: string | null;
  @Column({ type: 'timestamptz', name: 'offered_at', precision: 3, nullable: true }) offeredAt: Date | null;
  @Column({ type: 'timestamptz', name: 'accepted_at', precision: 3, nullable: true }) acceptedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'accept_by', precision: 3, nullable: true }) acceptBy: Date | null;
  @Column({ type: 'timestamptz', name: 'contact_by', precision: 3, nullable: true }) contactBy: Date | null;
  @Column({ type: 'timestamptz', name: 'contacted_at', precision: 3, nullable: true })
  contactedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'next_step_due_at', precision: 3, nullable: true })
  nextStepDueAt: Date | null;
  @Column({ type: 'text', nullable: true }) tier: string | null;
  @Column({ type: 'boolean', name: 'is_breached', default: false }) isBreached: boolean;
  @Column({ type: 'boolean', name: 'is_set_aside', default: false }) isSetAside: boolean;
  /** On offer: who is asked together. Accepted: who was asked, and was not the first. */
  @Column({ type: 'uuid', array: true, default: '{}' }) candidates: readonly string[];
}
