import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('opportunity_line')
@Index('uq_opportunity_line_product', ['workspaceId', 'opportunityId', 'productId'], { unique: true })
export class OpportunityLineRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_opportunity_line' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_opportunity_line' }) id: string;
  @Column('uuid', { name: 'opportunity_id' }) opportunityId: string;
  @Column('uuid', { name: 'product_id' }) productId: string;
  @Column('integer') quantity: number;
  @Column('bigint', { name: 'unit_minor', nullable: true }) unitMinor: string | null;
  @Column('bigint', { name: 'amount_minor', nullable: true }) amountMinor: string | null;
}
