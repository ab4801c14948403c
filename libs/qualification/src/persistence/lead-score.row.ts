import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lead_score')
export class LeadScoreRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_lead_score' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_lead_score' })
  id: string;
  @Column({ type: 'uuid', name: 'lead_id' })
  leadId: string;
  @Column({ type: 'integer', name: 'model_version' })
  modelVersion: number;
  @Column({ type: 'double precision' })
  fit: number;
  @Column({ type: 'double precision' })
  engagement: number;
  @Column({ type: 'boolean', name: 'is_ready' })
  isReady: boolean;
  @Column({ type: 'text' })
  grade: string;
  @Column({ type: 'jsonb' })
  reasons: unknown;
  @Column({ type: 'text' })
  cause: string;
  @Column({ type: 'timestamptz', name: 'scored_at', precision: 3 })
  scoredAt: Date;
}
