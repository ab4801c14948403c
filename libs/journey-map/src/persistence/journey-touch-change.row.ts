import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'pk_journey_touch_change' };

/** Somebody whose touches changed since the map last looked. */
@Entity('journey_touch_change')
export class JourneyTouchChangeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', ...KEY }) workspaceId: string;
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS', ...KEY }) id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}
