import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.row.js';
import { WorkspaceRow } from './workspace.row.js';

/** A sign-in whose first step is done and whose second is awaited. */
@Entity('sign_in_step')
export class SignInStepRow {
  /** SHA-256 of the cookie's value, base64url. */
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'pk_sign_in_step' })
  tokenHash: string;
  @ForeignKey(() => AccountRow, { name: 'fk_sign_in_step_account' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;
  /** The workspace to enter. */
  @ForeignKey(() => WorkspaceRow, { name: 'fk_sign_in_step_workspace' })
  @Column('uuid', { name: 'workspace_id' })
  workspaceId: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt: Date;
}
