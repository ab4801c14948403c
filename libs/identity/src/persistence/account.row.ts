import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person's sign-in, whatever the workspaces. */
@Entity('account')
@Unique('uq_account_email', ['email'])
@Check('ck_account_email', 'email = lower(email)')
export class AccountRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account' }) id: string;
  /** Normalised: trimmed, lower case. */
  @Column('text') email: string;
  @Column('text') name: string;
  /** argon2id in PHC form; null for who never chose one. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('text') locale: string;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'deactivated_at', precision: 3, nullable: true })
  deactivatedAt: Date | null;
}
