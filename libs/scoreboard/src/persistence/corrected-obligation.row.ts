import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('corrected_obligation')
export class CorrectedObligationRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_corrected_obligation' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'obligation_id', primaryKeyConstraintName: 'pk_corrected_obligation' })
  obligationId: string;
  @Column({ type: 'text' }) told: string;
  @Column({ type: 'text' }) state: string;
}
