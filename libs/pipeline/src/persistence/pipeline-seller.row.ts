import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Whoever sells, by name; where they sell and for which team, as somebody said. */
@Entity('pipeline_seller')
@Unique('uq_pipeline_seller_name', ['workspaceId', 'nameKey'])
export class PipelineSellerRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_pipeline_seller' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_pipeline_seller' }) id: string;
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) team: string | null;
}
