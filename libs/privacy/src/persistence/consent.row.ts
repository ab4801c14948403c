import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LAWFUL_BASES } from '../domain/consent.js';

/** What a person agreed to or took back, once each. Nothing is rewritten; words and page that name them are blanked when they are erased. */
@Entity('consent')
@Check('ck_consent_state', `state in ('given', 'withdrawn')`)
@Check('ck_consent_basis', `basis in (${LAWFUL_BASES.map((basis) => `'${basis}'`).join(', ')})`)
@Index('ix_consent_person', ['workspaceId', 'personId', 'occurredAt', 'id'])
export class ConsentRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_consent' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_consent' }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') purpose: string;
  @Column('text') basis: string;
  @Column('text') state: string;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
  @Column('text') source: string;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId: string | null;
  @Column('text', { nullable: true }) wording: string | null;
  @Column('text', { name: 'wording_version', nullable: true }) wordingVersion: string | null;
  @Column('text', { nullable: true }) page: string | null;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: string | null;
}
