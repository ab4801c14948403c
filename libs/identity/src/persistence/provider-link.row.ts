import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountRow } from './account.row.js';

/** Whom a sign-in provider means by one of its subjects. */
@Entity('provider_link')
@Unique('uq_provider_link_account', ['accountId', 'issuer'])
export class ProviderLinkRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_provider_link' }) issuer: string;
  /** Never changes at the provider, whatever address or name the person takes. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_provider_link' }) subject: string;
  @ForeignKey(() => AccountRow, { name: 'fk_provider_link_account' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;
  @Column({ type: 'timestamptz', name: 'linked_at', precision: 3 }) linkedAt: Date;
  /** Last sign-in by it. */
  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true }) usedAt: Date | null;
}
