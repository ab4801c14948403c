import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '#kernel';
import type { ItemKind } from '../domain/agenda.js';

@Entity('review_item')
export class ReviewItemRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_review_item' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'review_id', primaryKeyConstraintName: 'pk_review_item' })
  reviewId: string;
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_review_item' })
  place: number;
  @Column({ type: 'text' })
  kind: ItemKind;
  @Column({ type: 'text', name: 'clause_key', nullable: true })
  clauseKey: string | null;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true })
  leadId: string | null;
  @Column({ type: 'uuid', name: 'subject_id', nullable: true })
  subjectId: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  at: Date | null;
  @Column({ type: 'jsonb' })
  facts: JsonObject;
}
