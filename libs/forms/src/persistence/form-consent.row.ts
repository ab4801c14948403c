import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody agreed to, in the words of that version. Personal. */
@Entity('form_consent')
@Index('ix_form_consent_lead', ['workspaceId', 'leadId'])
@Index('ix_form_consent_hit', ['workspaceId', 'hitId'])
@Index('ix_form_consent_person', ['workspaceId', 'personId'])
export class FormConsentRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_form_consent' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_form_consent' }) id: string;
  @Column({ type: 'uuid', name: 'form_id' }) formId: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'uuid', name: 'hit_id' }) hitId: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) purpose: string;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text', nullable: true }) page: string | null;
  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 }) givenAt: Date;
  @Column({ type: 'timestamptz', name: 'proven_at', precision: 3, nullable: true }) provenAt: Date | null;
}
