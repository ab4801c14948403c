import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountRow } from './account.row.js';

/** A code for when the device is lost; valid once. */
@Entity('recovery_code')
export class RecoveryCodeRow {
  @ForeignKey(() => AccountRow, { name: 'fk_recovery_code_account' })
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'pk_recovery_code' })
  accountId: string;
  /** From 0. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'pk_recovery_code' }) number: number;
  /** argon2id in PHC form. */
  @Column('text') hash: string;
  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true }) usedAt: Date | null;
}
