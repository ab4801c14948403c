import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('journal_reader')
export class JournalReaderRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_journal_reader' })
  workspaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_journal_reader' }) name: string;
  @Column('bigint', { default: 0 }) position: string;
  @Column('bigint', { default: 0 }) fence: string;
}
