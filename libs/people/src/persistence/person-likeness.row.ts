import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Under which keys a person is looked for when somebody alike turns up; whoever writes or removes them holds the person. */
@Entity('person_likeness')
@Index('ix_person_likeness_key', ['workspaceId', 'key'])
export class PersonLikenessRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_person_likeness' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_person_likeness' })
  personId: string;
  /** A hash: it tells nothing by itself. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_person_likeness' }) key: string;
}
