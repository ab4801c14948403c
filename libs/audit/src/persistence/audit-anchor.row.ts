import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A head of the log that was signed and left the table, as the file of the home has it too. */
@Entity('audit_anchor')
export class AuditAnchorRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_audit_anchor' })
  workspaceId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'pk_audit_anchor' }) number: string;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
  @Column('text') hash: string;
  /** Ed25519, 32 bytes in base64. */
  @Column('text', { name: 'public_key' }) publicKey: string;
  /** Base64. */
  @Column('text') signature: string;
}
