import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody whose touches are credited for a deal beside those of its company. */
@Entity('conversion_party')
@Index('ix_conversion_party_person', ['workspaceId', 'personId'])
export class ConversionPartyRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_conversion_party' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'opportunity_id', primaryKeyConstraintName: 'pk_conversion_party' })
  opportunityId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_conversion_party' })
  personId: string;
}
