import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.row.js';

/** What finds a person: e-mail address, phone number, id in another system, web visitor. */
@Entity('person_identity')
@Check('ck_person_identity_kind', `kind in ('email', 'phone', 'external', 'anonymous')`)
@Index('ix_person_identity_person', ['workspaceId', 'personId'])
@ForeignKey<PersonRow, ['workspaceId', 'personId']>(
  () => PersonRow,
  ['workspaceId', 'personId'],
  ['workspaceId', 'id'],
  { name: 'fk_person_identity_person', deferrable: 'INITIALLY DEFERRED' },
)
export class PersonIdentityRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_person_identity' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_person_identity' }) kind: string;
  /** The system an external id belongs to; empty otherwise. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_person_identity' }) source: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_person_identity', collation: 'C' })
  value: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** The merges that brought it to its person, the last one at the end. */
  @Column('uuid', { array: true, default: '{}' }) merges: string[];
}
