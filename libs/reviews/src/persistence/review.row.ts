import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClauseFigures, ReviewOccasion } from '#contracts';

/** Both sides as they stood when the review was opened, side by side. */
export interface ReviewSnapshot {
  readonly version: number;
  readonly period: string;
  readonly endOn: string;
  readonly clauses: readonly ClauseFigures[];
}

@Entity('review')
export class ReviewRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_review' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_review' })
  id: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'uuid', name: 'version_id' })
  versionId: string;
  @Column({ type: 'text' })
  occasion: ReviewOccasion;
  @Column({ type: 'date', name: 'from_on' })
  fromOn: string;
  @Column({ type: 'date', name: 'to_on' })
  toOn: string;
  @Column({ type: 'text' })
  status: string;
  @Column({ type: 'integer', default: 1 })
  revision: number;
  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 })
  openedAt: Date;
  @Column({ type: 'uuid', name: 'opened_by', nullable: true })
  openedBy: string | null;
  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;
  @Column({ type: 'uuid', name: 'closed_by', nullable: true })
  closedBy: string | null;
  @Column({ type: 'jsonb' })
  snapshot: ReviewSnapshot;
  @Column({ type: 'text', nullable: true })
  minutes: string | null;
}
