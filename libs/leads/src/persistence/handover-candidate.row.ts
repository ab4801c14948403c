import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member who is asked together with others whether they take a lead. */
@Entity('handover_candidate')
export class HandoverCandidateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_handover_candidate' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'handover_id', primaryKeyConstraintName: 'pk_handover_candidate' })
  handoverId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_handover_candidate' })
  memberId: string;
  /** The team of theirs the lead would be with. */
  @Column({ type: 'uuid', name: 'team_id' }) teamId: string;
  @Column({ type: 'timestamptz', name: 'declined_at', precision: 3, nullable: true }) declinedAt: Date | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  /** When the offer was given on, and they were asked no more. */
  @Column({ type: 'timestamptz', name: 'released_at', precision: 3, nullable: true }) releasedAt: Date | null;
}
