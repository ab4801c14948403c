import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tally_entry')
export class TallyEntryRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_tally_entry' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_tally_entry' })
  id: string;
  @Column({ type: 'uuid', name: 'credit_id' })
  creditId: string;
  @Column({ type: 'uuid', name: 'agreement_id' })
  agreementId: string;
  @Column({ type: 'uuid', name: 'version_id' })
  versionId: string;
  @Column({ type: 'text', name: 'clause_key' })
  clauseKey: string;
  @Column({ type: 'uuid', name: 'lead_id' })
  leadId: string;
  @Column({ type: 'integer' })
  episode: number;
  @Column({ type: 'date' })
  period: string;
  @Column({ type: 'date', name: 'posted_in' })
  postedIn: string;
  @Column({ type: 'boolean', name: 'is_adjustment' })
  isAdjustment: boolean;
  @Column({ type: 'date', name: 'earned_on' })
  earnedOn: string;
  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;
  @Column({ type: 'text' })
  cause: string;
  @Column({ type: 'text' })
  bucket: string;
  @Column({ type: 'bigint' })
  amount: string;
  @Column({ type: 'boolean', name: 'is_part', nullable: true })
  isPart: boolean | null;
}
