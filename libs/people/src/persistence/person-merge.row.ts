import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.row.js';

/** Two records of one person that were made one; `undoneAt` when they were two after all. */
@Entity('person_merge')
@Check('ck_person_merge_two', 'survivor_id <> loser_id')
@Index('uq_person_merge_loser', ['workspaceId', 'loserId'], { unique: true, where: 'undone_at is null' })
@Index('ix_person_merge_survivor', ['workspaceId', 'survivorId', 'mergedAt'])
@ForeignKey<PersonRow, ['workspaceId', 'survivorId']>(
  () => PersonRow,
  ['workspaceId', 'survivorId'],
  ['workspaceId', 'id'],
  { name: 'fk_person_merge_survivor' },
)
@ForeignKey<PersonRow, ['workspaceId', 'loserId']>(
  () => PersonRow,
  ['workspaceId', 'loserId'],
  ['workspaceId', 'id'],
  { name: 'fk_person_merge_loser' },
)
export class PersonMergeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_person_merge' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_person_merge' }) id: string;
  @Column('uuid', { name: 'survivor_id' }) survivorId: string;
  @Column('uuid', { name: 'loser_id' }) loserId: string;
  /** Names of the details that the survivor gained; the values are with the persons only. */
  @Column('text', { array: true }) filled: string[];
  @Column({ type: 'timestamptz', name: 'merged_at', precision: 3 }) mergedAt: Date;
  @Column('uuid', { name: 'merged_by', nullable: true }) mergedBy: string | null;
  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true }) undoneAt: Date | null;
  @Column('uuid', { name: 'undone_by', nullable: true }) undoneBy: string | null;
}
