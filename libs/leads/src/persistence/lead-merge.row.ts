import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a merge of two persons did to one lead. */
@Entity('lead_merge')
export class LeadMergeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_merge' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'merge_id', primaryKeyConstraintName: 'pk_lead_merge' }) mergeId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_lead_merge' }) leadId: string;
  /** Whose it was. */
  @Column('uuid', { name: 'from_person_id' }) fromPersonId: string;
  /** The lead it ended in; null when only its person changed. */
  @Column('uuid', { name: 'into_lead_id', nullable: true }) intoLeadId: string | null;
  /** The offer that was withdrawn with it. */
  @Column('uuid', { name: 'handover_id', nullable: true }) handoverId: string | null;
  /** The columns that ended with it, as they were. */
  @Column('jsonb') before: Readonly<Record<string, unknown>>;
  @Column({ type: 'timestamptz', name: 'merged_at', precision: 3 }) mergedAt: Date;
}
