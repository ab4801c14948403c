import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionStatus } from '../domain/decision.js';

@Entity('review_decision')
export class ReviewDecisionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_review_decision' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_review_decision' })
  id: string;
  @Column({ type: 'uuid', name: 'review_id' })
  reviewId: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'text' })
  text: string;
  @Column({ type: 'uuid', name: 'owner_id' })
  ownerId: string;
  @Column({ type: 'date', name: 'due_on' })
  dueOn: string;
  @Column({ type: 'text' })
  status: DecisionStatus;
  @Column({ type: 'integer', name: 'item_place', nullable: true })
  itemPlace: number | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3 })
  decidedAt: Date;
  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;
}
