import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail or a call, written, received or told. */
@Entity('message')
export class MessageRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_message' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message' }) id: string;
  @Column({ type: 'text' }) channel: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) direction: string;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'text', name: 'external_id' }) externalId: string;
  @Column({ type: 'text', array: true, default: [] }) thread: string[];
  @Column({ type: 'uuid', name: 'lead_id', nullable: true }) leadId: string | null;
  @Column({ type: 'uuid', name: 'member_id', nullable: true }) memberId: string | null;
  @Column({ type: 'uuid', name: 'attempt_id', nullable: true }) attemptId: string | null;
  @Column({ type: 'text', nullable: true }) outcome: string | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', nullable: true }) sender: string | null;
  @Column({ type: 'text', name: 'author_name', nullable: true }) authorName: string | null;
  @Column({ type: 'text', array: true, default: [] }) recipients: string[];
  @Column({ type: 'text', nullable: true }) subject: string | null;
  @Column({ type: 'text', nullable: true }) body: string | null;
  @Column({ type: 'text', nullable: true }) raw: string | null;
  @Column({ type: 'timestamptz', name: 'occurred_at', precision: 3 }) occurredAt: Date;
  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 }) recordedAt: Date;
  @Column({ type: 'integer', default: 0 }) attempts: number;
  @Column({ type: 'timestamptz', name: 'next_at', precision: 3, nullable: true }) nextAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) claim: string | null;
}
