import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementTerms } from '#sla';
import type { CalendarPins } from '../domain/calendar-pin.js';
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
  /** Counts the wordings of a draft: what `If-Match` is held against. */
  @Column({ type: 'integer', default: 1 })
  revision: number;
  /** Number of the version it was written from. */
  @Column({ type: 'integer', name: 'based_on', nullable: true })
  basedOn: number | null;
  /** Why it was written, for whoever reads it. */
  @Column({ type: 'text', nullable: true })
  note: string | null;
  @Column({ type: 'uuid', name: 'proposed_by', nullable: true })
  proposedBy: string | null;
  @Column({ type: 'text', name: 'proposed_side', nullable: true })
  proposedSide: string | null;
  @Column({ type: 'jsonb', name: 'calendar_pins', default: {} })
  calendarPins: CalendarPins;
  /** Sides that sign though they neither owe nor are owed anything; frozen when it is proposed. */
  @Column({ type: 'text', array: true, default: [] })
  cosigners: string[];
}
