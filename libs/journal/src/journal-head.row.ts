import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('journal_head')
export class JournalHeadRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_journal_head' })
  workspaceId: string;
  @Column('bigint', { default: 0 }) position: string;
  @Column('uuid', { default: () => 'uuidv7()' }) epoch: string;
}
