import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Credit } from '#sla';
import type { LeadAttributes } from '#contracts';

@Entity('tally_credit')
export class TallyCreditRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_tally_credit' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_tally_credit' })
  id: string;
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
  @Column({ type: 'uuid', name: 'company_id', nullable: true })
  companyId: string | null;
  @Column({ type: 'jsonb' })
  attributes: LeadAttributes;
  @Column({ type: 'date' })
  period: string;
  @Column({ type: 'text' })
  bucket: string;
  @Column({ type: 'timestamptz', name: 'earned_at', precision: 3 })
  earnedAt: Date;
  @Column({ type: 'jsonb' })
  state: Credit;
}
