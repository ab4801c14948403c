import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often the map of a workspace changed. */
@Entity('journey_state')
export class JourneyStateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_journey_state' })
  workspaceId: string;
  @Column('bigint') revision: string;
}
