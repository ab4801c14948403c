import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.row.js';

/** Under which keys a person is looked for when somebody alike turns up. */
@Entity('person_likeness')
@Index('ix_person_likeness_person', ['workspaceId', 'personId'])
@ForeignKey<PersonRow, ['workspaceId', 'personId']>(
  () => PersonRow,
  ['workspaceId', 'personId'],
  ['workspaceId', 'id'],
  { name: 'fk_person_likeness_person', onDelete: 'CASCADE' },
)
export class PersonLikenessRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_person_likeness' })
  workspaceId: string;
  /** A hash: it tells nothing by itself. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_person_likeness' }) key: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_person_likeness' })
  personId: string;
}
