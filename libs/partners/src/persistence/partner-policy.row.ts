import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Approval, Precedence } from '../domain/partner-policy.js';

/** The rule between own sales and partners as it was put in force; a row is written once and never changes. */
@Entity('partner_policy')
export class PartnerPolicyRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_partner_policy' })
  workspaceId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_partner_policy' }) number: number;
  @Column({ type: 'text' }) precedence: Precedence;
  @Column({ type: 'integer', name: 'protection_days' }) protectionDays: number;
  @Column({ type: 'integer', name: 'quiet_days' }) quietDays: number;
  @Column({ type: 'text' }) approval: Approval;
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 }) publishedAt: Date;
  @Column({ type: 'uuid', name: 'published_by', nullable: true }) publishedBy: string | null;
}
