import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('product')
@Index('uq_product_key', ['workspaceId', 'key'], { unique: true })
export class ProductRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_product' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_product' }) id: string;
  @Column('text') key: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) series: string | null;
  @Column('bigint', { name: 'price_minor', nullable: true }) priceMinor: string | null;
  @Column('text', { nullable: true }) currency: string | null;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
}
