import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryPayloads } from '#contracts';

@Entity('journal_entry')
export class JournalEntryRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_journal_entry' })
  workspaceId: string;
  @PrimaryColumn({
    type: 'timestamptz',
    name: 'recorded_at',
    precision: 3,
    primaryKeyConstraintName: 'pk_journal_entry',
  })
  recordedAt: Date;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_journal_entry' }) id: string;
  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) ordinal: string;
  @Column('bigint', { nullable: true }) position: string | null;
  @Column('text') type: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId: string | null;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column('jsonb') payload: EntryPayloads[keyof EntryPayloads];
}
