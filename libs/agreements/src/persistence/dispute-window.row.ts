import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dispute_window')
export class DisputeWindowRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_dispute_window' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'handover_id', primaryKeyConstraintName: 'pk_dispute_window' })
  handoverId: string;
  @Column({ type: 'uuid', name: 'lead_id' })
  leadId: string;
  /** By whose calendar it goes on after it stood still; null for the product's own. */
  @Column({ type: 'uuid', name: 'version_id', nullable: true })
  versionId: string | null;
  @Column({ type: 'timestamptz', name: 'closes_at', precision: 3 })
  closesAt: Date;
  /** Settled, closed, or standing still. */
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
  /** When its lead was merged into another; until that is taken back it stands still. */
  @Column({ type: 'timestamptz', name: 'set_aside_at', precision: 3, nullable: true })
  setAsideAt: Date | null;
}
