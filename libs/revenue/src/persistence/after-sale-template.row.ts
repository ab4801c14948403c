import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AfterSaleSetting } from '../domain/after-sale.js';

/** Which steps follow a sale in a workspace. */
@Entity('after_sale_template')
export class AfterSaleTemplateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_after_sale_template' })
  workspaceId: string;
  @Column('integer') version: number;
  @Column('jsonb') steps: readonly AfterSaleSetting[];
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 }) updatedAt: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
}
