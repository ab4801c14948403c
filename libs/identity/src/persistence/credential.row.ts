import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { WorkspaceRow } from './workspace.row.js';

/** An API, form or connector key. */
@Entity('credential')
@Unique('uq_credential_hash', ['hash'])
@Check('ck_credential_kind', `kind in ('api', 'form', 'connector')`)
@Index('ix_credential_workspace', ['workspaceId', 'createdAt'])
export class CredentialRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_credential' }) id: string;
  @Column('text') kind: string;
  /** SHA-256 of the whole key, base64url. */
  @Column('text') hash: string;
  @ForeignKey(() => WorkspaceRow, { name: 'fk_credential_workspace' })
  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;
  @Column('text', { nullable: true }) name: string | null;
  /** From where it is of use, as CIDR; from anywhere where none is named. */
  @Column('text', { array: true, default: () => `'{}'` }) networks: string[];
  /** When it was told last that it was refused from elsewhere. */
  @Column({ type: 'timestamptz', name: 'refused_at', precision: 3, nullable: true }) refusedAt: Date | null;
  /** Rights as in the role table. */
  @Column('text', { array: true }) scopes: string[];
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  /** From then on it is refused; null for one that never ends. */
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true }) expiresAt: Date | null;
  /** To five minutes; null until it is used. */
  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true }) usedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true }) revokedAt: Date | null;
}
