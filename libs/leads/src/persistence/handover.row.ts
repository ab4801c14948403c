import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FrozenTarget } from '#contracts';

@Entity('handover')
export class HandoverRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_handover' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_handover' }) id: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'integer' }) episode: number;
  @Column({ type: 'text' }) state: string;
  @Column({ type: 'boolean', name: 'is_first_of_episode' }) isFirstOfEpisode: boolean;
  @Column({ type: 'uuid', name: 'to_team_id' }) toTeamId: string;
  @Column({ type: 'uuid', name: 'to_member_id', nullable: true }) toMemberId: string | null;
  @Column({ type: 'uuid', name: 'offered_by', nullable: true }) offeredBy: string | null;
  @Column({ type: 'timestamptz', name: 'offered_at', precision: 3 }) offeredAt: Date;
  @Column({ type: 'timestamptz', name: 'accept_by', precision: 3, nullable: true }) acceptBy: Date | null;
  @Column({ type: 'timestamptz', name: 'contact_by', precision: 3, nullable: true }) contactBy: Date | null;
  @Column({ type: 'timestamptz', name: 'window_closes_at', precision: 3, nullable: true })
  windowClosesAt: Date | null;
  @Column({ type: 'timestamptz', name: 'lapsed_at', precision: 3, nullable: true }) lapsedAt: Date | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true }) decidedAt: Date | null;
  /** When the last of those who were asked together had declined; null again once it is given on. */
  @Column({ type: 'timestamptz', name: 'declined_by_all_at', precision: 3, nullable: true })
  declinedByAllAt: Date | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'text', nullable: true }) fault: string | null;
  @Column({ type: 'text', nullable: true }) disposition: string | null;
  /** What the target definition in force made of the lead when it was offered; null where none was. */
  @Column({ type: 'jsonb', nullable: true }) target: FrozenTarget | null;
  @Column({ type: 'jsonb', default: {} }) evidence: Readonly<Record<string, unknown>>;
  @Column({ type: 'text', name: 'dispute_state', nullable: true }) disputeState: string | null;
  @Column({ type: 'timestamptz', name: 'disputed_at', precision: 3, nullable: true }) disputedAt: Date | null;
  @Column({ type: 'uuid', name: 'disputed_by', nullable: true }) disputedBy: string | null;
  @Column({ type: 'text', name: 'proposed_outcome', nullable: true }) proposedOutcome: string | null;
  /** The side that proposed it. */
  @Column({ type: 'text', name: 'proposed_side', nullable: true }) proposedSide: string | null;
  @Column({ type: 'timestamptz', name: 'proposed_at', precision: 3, nullable: true }) proposedAt: Date | null;
  @Column({ type: 'uuid', name: 'proposed_by', nullable: true }) proposedBy: string | null;
  /** When the sides had not agreed in time, and it went to leadership. */
  @Column({ type: 'timestamptz', name: 'escalated_at', precision: 3, nullable: true })
  escalatedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true }) settledAt: Date | null;
  @Column({ type: 'uuid', name: 'settled_by', nullable: true }) settledBy: string | null;
  @Column({ type: 'timestamptz', name: 'conceded_at', precision: 3, nullable: true }) concededAt: Date | null;
  @Column({ type: 'uuid', name: 'conceded_by', nullable: true }) concededBy: string | null;
}
