import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClauseFigures, ListedConsequence } from '#contracts';
import type { Penalty } from '#sla';
import type { CarriedClause } from '../../domain/periods/closing.js';

@Entity('period_clause_close')
export class PeriodClauseCloseRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_period_clause_close' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'close_id', primaryKeyConstraintName: 'pk_period_clause_close' })
  closeId: string;
  @PrimaryColumn({ type: 'text', name: 'clause_key', primaryKeyConstraintName: 'pk_period_clause_close' })
  clauseKey: string;
  @Column({ type: 'jsonb' })
  figures: ClauseFigures;
  @Column({ type: 'jsonb', nullable: true })
  penalty: Penalty | null;
  @Column({ type: 'jsonb', nullable: true })
  consequence: ListedConsequence | null;
  @Column({ type: 'jsonb', nullable: true })
  carried: CarriedClause | null;
}
