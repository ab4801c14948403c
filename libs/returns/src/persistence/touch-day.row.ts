import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Touches of a day by channel and campaign; the count is the sum of the rows. */
@Entity('touch_day')
@Index('ix_touch_day_loose', ['workspaceId', 'id'], { where: 'is_loose' })
@Index('uq_touch_day_whole', ['workspaceId', 'day', 'channel', 'campaignId'], {
  unique: true,
  where: 'not is_loose',
})
export class TouchDayRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_touch_day' })
  workspaceId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_touch_day' }) day: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_touch_day' }) channel: string;
  @PrimaryColumn('uuid', { name: 'campaign_id', primaryKeyConstraintName: 'pk_touch_day' })
  campaignId: string;
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_touch_day',
  })
  id: string;
  @Column('bigint') touches: string;
  /** Not put together with the others of its key yet. */
  @Column('boolean', { name: 'is_loose', default: true }) isLoose: boolean;
}
