import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.row.js';

/** What an account shows beside its password: codes of an authenticator app. */
@Entity('second_factor')
export class SecondFactorRow {
  @ForeignKey(() => AccountRow, { name: 'fk_second_factor_account' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'pk_second_factor' })
  accountId: string;
  /** Sealed under a key of the installation. */
  @Column('text') secret: string;
  @Column('integer', { name: 'key_version' }) keyVersion: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
  /** Null while it is being set up: nothing is asked for yet. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;
  /** The step of the last code that was taken: none before it is ever taken again. */
  @Column('bigint', { name: 'last_step', nullable: true }) lastStep: string | null;
  /** Attempts since a code was right. */
  @Column('integer') attempts: number;
  @Column({ type: 'timestamptz', name: 'blocked_until', precision: 3, nullable: true })
  blockedUntil: Date | null;
}
