import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Verdict } from '../domain/form-definition.js';

/** What was sent as it came, with what became of it. Personal. */
@Entity('form_hit')
@Check('ck_form_hit_verdict', `verdict in ('accepted','duplicate','refused','failed','test')`)
@Index('ix_form_hit_received', ['workspaceId', 'formId', 'receivedAt', 'id'])
@Index('ix_form_hit_person', ['workspaceId', 'personId'])
export class FormHitRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_form_hit' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_form_hit' }) id: string;
  @Column({ type: 'uuid', name: 'form_id' }) formId: string;
  @Column({ type: 'integer', nullable: true }) version: number | null;
  @Column({ type: 'timestamptz', name: 'received_at', precision: 3 }) receivedAt: Date;
  @Column({ type: 'text' }) verdict: Verdict;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', nullable: true }) origin: string | null;
  @Column({ type: 'bytea' }) body: Buffer;
  @Column({ type: 'integer' }) bytes: number;
  @Column({ type: 'boolean', name: 'is_test', default: false }) isTest: boolean;
  @Column({ type: 'uuid', name: 'lead_id', nullable: true }) leadId: string | null;
  @Column({ type: 'uuid', name: 'person_id', nullable: true }) personId: string | null;
}
