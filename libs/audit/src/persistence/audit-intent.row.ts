import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An act that was committed and is not yet numbered and chained. */
@Entity('audit_intent')
@Check('ck_audit_intent_facts', 'facts is json object')
export class AuditIntentRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_audit_intent' })
  workspaceId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_intent' }) ordinal: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text') action: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('text', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('text') facts: string;
}
