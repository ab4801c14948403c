import { Entity, PrimaryColumn } from 'typeorm';

@Entity('earlier_lead')
export class EarlierLeadRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_earlier_lead' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'version_id', primaryKeyConstraintName: 'pk_earlier_lead' })
  versionId: string;
  @PrimaryColumn({ type: 'uuid', name: 'lead_id', primaryKeyConstraintName: 'pk_earlier_lead' })
  leadId: string;
}
