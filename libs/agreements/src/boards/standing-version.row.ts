import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('standing_version')
export class StandingVersionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_standing_version' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'pk_standing_version' })
  versionId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('integer') number: number;
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('boolean', { name: 'is_ended' }) isEnded: boolean;
}
