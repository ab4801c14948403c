import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RunState, RunStep } from '../domain/training-run.js';

/** A training of a predictive model, from the wish to the model. */
@Entity('training_run')
@Check('ck_training_run_state', `state in ('queued', 'training', 'done', 'failed', 'cancelled')`)
@Check('ck_training_run_step', `step in ('reading', 'learning', 'judging')`)
@Index('uq_training_run_open', { synchronize: false })
export class TrainingRunRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_training_run' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_training_run' }) id: string;
  @Column({ type: 'text' }) state: RunState;
  @Column({ type: 'text', nullable: true }) step: RunStep | null;
  @Column({ type: 'integer' }) seed: number;
  @Column({ type: 'text', name: 'leave_out', array: true }) leaveOut: string[];
  @Column({ type: 'text', name: 'known_at_capture', array: true }) knownAtCapture: string[];
  /** The model that came of it. */
  @Column({ type: 'integer', nullable: true }) version: number | null;
  /** Code of why it failed. */
  @Column({ type: 'text', nullable: true }) failure: string | null;
  @Column({ type: 'jsonb', nullable: true }) facts: Readonly<Record<string, string | number>> | null;
  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 }) askedAt: Date;
  @Column({ type: 'uuid', name: 'asked_by', nullable: true }) askedBy: string | null;
  /** When a process last had it in hand. */
  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3 }) seenAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true }) endedAt: Date | null;
}
