import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FormState } from '../domain/form-definition.js';

/** A form of a web site; its secret signs what is shown and what is mailed. */
@Entity('form')
@Check('ck_form_state', `state in ('test','active','paused')`)
@Index('uq_form_key', ['publicKey'], { unique: true })
export class FormRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_form' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_form' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'public_key' }) publicKey: string;
  @Column({ type: 'bytea' }) secret: Buffer;
  @Column({ type: 'text' }) state: FormState;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 }) createdAt: Date;
}
