import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeadAttributes } from '#contracts';
import type { Obligation } from '#sla';

@Entity('obligation')
export class ObligationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_obligation' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_obligation' })
  id: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'uuid', name: 'version_id' })
  versionId: string;
  @Column({ type: 'text', name: 'clause_key' })
  clauseKey: string;
  @Column({ type: 'text' })
  kind: string;
  @Column({ type: 'text' })
  level: string;
  @Column({ type: 'text', name: 'owed_by' })
  owedBy: string;
  @Column({ type: 'uuid', name: 'lead_id' })
  leadId: string;
  @Column({ type: 'uuid', name: 'handover_id', nullable: true })
  handoverId: string | null;
  @Column({ type: 'integer', default: 1 })
  cycle: number;
  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId: string | null;
  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId: string | null;
  @Column({ type: 'text' })
  status: string;
  @Column({ type: 'text' })
  tier: string;
  @Column({ type: 'jsonb' })
  attributes: LeadAttributes;
  @Column({ type: 'bigint', name: 'target_ms' })
  targetMs: string;
  @Column({ type: 'timestamptz', name: 'started_at', precision: 3 })
  startedAt: Date;
  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 })
  dueAt: Date;
  @Column({ type: 'timestamptz', name: 'last_met_at', precision: 3 })
  lastMetAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'fulfilled_at', precision: 3, nullable: true })
  fulfilledAt: Date | null;
  @Column({ type: 'bigint', name: 'elapsed_ms', nullable: true })
  elapsedMs: string | null;
  @Column({ type: 'bigint', name: 'late_by_ms', nullable: true })
  lateByMs: string | null;
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  @Column({ type: 'text', name: 'corrected_status', nullable: true })
  correctedStatus: string | null;
  @Column({ type: 'timestamptz', name: 'released_at', precision: 3, nullable: true })
  releasedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'last_at', precision: 3 })
  lastAt: Date;
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true })
  nextAt: Date | null;
  @Column({ type: 'timestamptz', name: 'next_alarm_at', precision: 3, nullable: true })
  nextAlarmAt: Date | null;
  @Column({ type: 'jsonb' })
  state: Obligation;
}
