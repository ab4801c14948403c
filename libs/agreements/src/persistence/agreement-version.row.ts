import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementTerms } from '#sla';
import type { PinnedCalendars } from '../domain/version-in-force.js';

@Entity('agreement_version')
export class AgreementVersionRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_agreement_version' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_agreement_version' })
  id: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'integer' })
  number: number;
  @Column({ type: 'text' })
  status: string;
  @Column({ type: 'jsonb' })
  terms: AgreementTerms;
  @Column({ type: 'jsonb' })
  calendars: PinnedCalendars;
  @Column({ type: 'text', name: 'content_hash' })
  contentHash: string;
  @Column({ type: 'date', name: 'effective_on', nullable: true })
  effectiveOn: string | null;
  @Column({ type: 'timestamptz', name: 'effective_at', precision: 3, nullable: true })
  effectiveAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy: string | null;
  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3, nullable: true })
  proposedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'activated_at', precision: 3, nullable: true })
  activatedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
}
