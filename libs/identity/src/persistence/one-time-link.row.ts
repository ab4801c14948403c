import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '#kernel';
import { AccountRow } from './account.row.js';
import { WorkspaceRow } from './workspace.row.js';

/** A link to copy and send by hand; valid once. */
@Entity('one_time_link')
@Check('ck_one_time_link_kind', `kind in ('invitation', 'reset', 'sign-in', 'setup')`)
@Index('ix_one_time_link_account', ['accountId', 'workspaceId'])
export class OneTimeLinkRow {
  /** SHA-256 of the token in the link, base64url. */
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'pk_one_time_link' })
  tokenHash: string;
  @Column('text') kind: string;
  @ForeignKey(() => AccountRow, { name: 'fk_one_time_link_account' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
  @ForeignKey(() => WorkspaceRow, { name: 'fk_one_time_link_workspace' })
  @Column('uuid', { name: 'workspace_id', nullable: true })
  workspaceId: string | null;
  /** Ids and roles only, no personal data. */
  @Column('jsonb') payload: JsonObject;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true }) usedAt: Date | null;
}
