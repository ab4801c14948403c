import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountRow } from './account.row.js';
import { WorkspaceRow } from './workspace.row.js';

/** A signed-in browser, in one workspace. */
@Entity('session')
@Unique('uq_session_token_hash', ['tokenHash'])
@Index('ix_session_account', ['accountId', 'workspaceId'])
export class SessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_session' }) id: string;
  /** SHA-256 of the cookie's value, base64url. */
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @ForeignKey(() => AccountRow, { name: 'fk_session_account' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;
  @ForeignKey(() => WorkspaceRow, { name: 'fk_session_workspace' })
  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;
  /** Families only, as their owner recognises them; null for what is none of the known. */
  @Column('text', { nullable: true }) browser: string | null;
  @Column('text', { nullable: true }) system: string | null;
  /** Shortened: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one. */
  @Column('text', { nullable: true }) network: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3 }) seenAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt: Date;
}
