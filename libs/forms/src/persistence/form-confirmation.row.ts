import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OutboxState } from '#database';

/** A mail that asks whether an address is its owner’s, and each step of it. Personal. */
@Entity('form_confirmation')
@Check('ck_form_confirmation_state', `state in ('waiting','sending','sent','failed','unknown','skipped')`)
@Index('ix_form_confirmation_due', ['workspaceId', 'nextAt'], { where: `state in ('waiting','sending')` })
@Index('ix_form_confirmation_lead', ['workspaceId', 'leadId'])
@Index('ix_form_confirmation_email', ['workspaceId', 'email', 'askedAt'])
@Index('ix_form_confirmation_person', ['workspaceId', 'personId'])
export class FormConfirmationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_form_confirmation' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_form_confirmation' }) id: string;
  @Column({ type: 'uuid', name: 'form_id' }) formId: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'uuid', name: 'hit_id' }) hitId: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) email: string;
  @Column({ type: 'text' }) language: string;
  @Column({ type: 'boolean' }) holds: boolean;
  @Column({ type: 'boolean', name: 'is_new', default: false }) isNew: boolean;
  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 }) askedAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 }) expiresAt: Date;
  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;
  @Column({ type: 'text' }) state: OutboxState | 'sending';
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) claim: string | null;
  @Column({ type: 'integer' }) attempts: number;
  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true }) settledAt: Date | null;
}
