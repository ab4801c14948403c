import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictKind, RegistrationRefusal } from '#contracts';
import type { RegistrationState } from '../domain/registration.js';

/** A customer that a partner brings; see `PERSONAL_DATA` for the columns that name people. */
@Entity('deal_registration')
export class DealRegistrationRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_deal_registration' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_deal_registration' }) id: string;
  @Column({ type: 'uuid', name: 'partner_id' }) partnerId: string;
  @Column({ type: 'text' }) state: RegistrationState;
  @Column({ type: 'text', name: 'company_key' }) companyKey: string;
  @Column({ type: 'text', name: 'person_key', nullable: true }) personKey: string | null;
  @Column({ type: 'text', name: 'first_name', nullable: true }) firstName: string | null;
  @Column({ type: 'text', name: 'last_name', nullable: true }) lastName: string | null;
  @Column({ type: 'text', nullable: true }) email: string | null;
  @Column({ type: 'text', nullable: true }) phone: string | null;
  @Column({ type: 'text', name: 'job_title', nullable: true }) jobTitle: string | null;
  @Column({ type: 'text', name: 'company_name' }) companyName: string;
  @Column({ type: 'text', name: 'company_domain', nullable: true }) companyDomain: string | null;
  @Column({ type: 'text', name: 'company_country', nullable: true }) companyCountry: string | null;
  /** Minor units of its currency. */
  @Column({ type: 'bigint', name: 'expected_minor', nullable: true }) expectedMinor: string | null;
  @Column({ type: 'text', name: 'expected_currency', nullable: true }) expectedCurrency: string | null;
  @Column({ type: 'date', name: 'expected_close_on', nullable: true }) expectedCloseOn: string | null;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'uuid', name: 'person_id', nullable: true }) personId: string | null;
  @Column({ type: 'uuid', name: 'company_id', nullable: true }) companyId: string | null;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true }) leadId: string | null;
  @Column({ type: 'text', array: true, name: 'conflict_kinds', default: [] })
  conflictKinds: readonly ConflictKind[];
  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3 }) submittedAt: Date;
  @Column({ type: 'uuid', name: 'submitted_by' }) submittedBy: string;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', name: 'protected_until', precision: 3, nullable: true })
  protectedUntil: Date | null;
  /** When the partner was told that the protection ends. */
  @Column({ type: 'timestamptz', name: 'warned_at', precision: 3, nullable: true }) warnedAt: Date | null;
  @Column({ type: 'text', nullable: true }) reason: RegistrationRefusal | null;
  @Column({ type: 'text', name: 'reason_text', nullable: true }) reasonText: string | null;
}
