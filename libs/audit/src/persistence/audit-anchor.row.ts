import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A head of the log that was signed and left the table, as the file of the home has it too. */
@Entity('audit_anchor')
export class AuditAnchorRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_audit_anchor' })
  workspaceId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_anchor' }) number: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') hash: string;
  /** Which key signed it: the first 16 digits of the SHA-256 of the public key. */
  @Column('text', { name: 'key_id' }) keyId: string;
  /** Ed25519, base64. */
  @Column('text') signature: string;
}
