import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClauseFigures, TeamKind } from '#contracts';

@Entity('period_restatement')
export class PeriodRestatementRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_period_restatement' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_period_restatement' })
  id: string;
  @Column({ type: 'uuid', name: 'close_id' })
  closeId: string;
  @Column({ type: 'text' })
  status: string;
  @Column({ type: 'integer', default: 1 })
  revision: number;
  @Column({ type: 'text' })
  reason: string;
  @Column({ type: 'text', name: 'proposed_side' })
  proposedSide: TeamKind;
  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy: string;
  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3 })
  proposedAt: Date;
  @Column({ type: 'text', name: 'decided_side', nullable: true })
  decidedSide: TeamKind | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt: Date | null;
  @Column({ type: 'jsonb', nullable: true })
  before: readonly ClauseFigures[] | null;
  @Column({ type: 'jsonb', nullable: true })
  after: readonly ClauseFigures[] | null;
}
