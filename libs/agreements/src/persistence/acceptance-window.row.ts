import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('acceptance_window')
export class AcceptanceWindowRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_acceptance_window' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_acceptance_window' })
  id: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'uuid', name: 'version_id' })
  versionId: string;
  @Column({ type: 'uuid', name: 'handover_id' })
  handoverId: string;
  @Column({ type: 'uuid', name: 'lead_id' })
  leadId: string;
  @Column({ type: 'timestamptz', name: 'closes_at', precision: 3 })
  closesAt: Date;
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
  /** Nobody owes anything on it: above the cap, or offered before its version took effect. */
  @Column({ type: 'boolean', name: 'is_above_cap', default: false })
  isFree: boolean;
  /** When its lead was merged into another; until that is taken back it stands still. */
  @Column({ type: 'timestamptz', name: 'set_aside_at', precision: 3, nullable: true })
  setAsideAt: Date | null;
}
