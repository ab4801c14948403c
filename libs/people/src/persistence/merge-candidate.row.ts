import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonRow } from './person.row.js';

/** Two persons who may be one. */
@Entity('merge_candidate')
@Unique('uq_merge_candidate_pair', ['workspaceId', 'personA', 'personB'])
@Check('ck_merge_candidate_pair', 'person_a < person_b')
@Check('ck_merge_candidate_score', 'score between 0 and 1')
@Check('ck_merge_candidate_why', `why in ('phone', 'external', 'anonymous', 'likeness')`)
@Check('ck_merge_candidate_state', `state in ('open', 'merged', 'dismissed')`)
@Check('ck_merge_candidate_proposed', '(proposed_by is null) = (proposed_at is null)')
@Index('ix_merge_candidate_open', ['workspaceId', 'score'], { where: `state = 'open'` })
@ForeignKey<PersonRow, ['workspaceId', 'personA']>(
  () => PersonRow,
  ['workspaceId', 'personA'],
  ['workspaceId', 'id'],
  { name: 'fk_merge_candidate_a' },
)
@ForeignKey<PersonRow, ['workspaceId', 'personB']>(
  () => PersonRow,
  ['workspaceId', 'personB'],
  ['workspaceId', 'id'],
  { name: 'fk_merge_candidate_b' },
)
export class MergeCandidateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_merge_candidate' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_merge_candidate' }) id: string;
  /** The smaller of the two ids. */
  @Column('uuid', { name: 'person_a' }) personA: string;
  @Column('uuid', { name: 'person_b' }) personB: string;
  /** How likely they are one, from 0 to 1. */
  @Column('real') score: number;
  /** The kind of identity that pointed at the other, or that they are alike. */
  @Column('text') why: string;
  @Column('text', { default: 'open' }) state: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  /** Who asks those who may to merge them; null while nobody does. */
  @Column({ type: 'uuid', name: 'proposed_by', nullable: true }) proposedBy: string | null;
  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3, nullable: true }) proposedAt: Date | null;
}
