import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody whose touches changed since credit last looked. */
@Entity('touch_change')
export class TouchChangeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_touch_change' })
  workspaceId: string;
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_touch_change',
  })
  id: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}
