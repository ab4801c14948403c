import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act in the log: numbered without a gap in its workspace, and bound to the one before by its hash. Never changed, never removed. */
@Entity('audit_entry')
@Check('ck_audit_entry_number', 'number > 0')
@Check('ck_audit_entry_facts', 'facts is json object')
@Index('ix_audit_entry_at', ['workspaceId', 'at', 'number'])
export class AuditEntryRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_audit_entry' })
  workspaceId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_entry' }) number: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text') action: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('text', { name: 'subject_id', nullable: true }) subjectId: string | null;
  /** JSON, byte for byte as it was hashed. */
  @Column('text') facts: string;
  /** SHA-256, hexadecimal. */
  @Column('text', { name: 'previous_hash' }) previousHash: string;
  @Column('text') hash: string;
}
