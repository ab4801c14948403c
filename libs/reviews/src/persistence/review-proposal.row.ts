import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '#kernel';
import type { ProposalKind } from '../domain/proposals.js';

@Entity('review_proposal')
export class ReviewProposalRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_review_proposal' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_review_proposal' })
  id: string;
  @Column({ type: 'uuid', name: 'review_id' })
  reviewId: string;
  @Column({ type: 'integer' })
  place: number;
  @Column({ type: 'text' })
  kind: ProposalKind;
  @Column({ type: 'text', name: 'clause_key', nullable: true })
  clauseKey: string | null;
  @Column({ type: 'jsonb' })
  facts: JsonObject;
  @Column({ type: 'text' })
  status: string;
  @Column({ type: 'text', nullable: true })
  reason: string | null;
  @Column({ type: 'integer', name: 'draft_version', nullable: true })
  draftVersion: number | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt: Date | null;
}
