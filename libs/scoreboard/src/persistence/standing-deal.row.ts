import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('standing_deal')
export class StandingDealRow {
  @PrimaryColumn({ type: 'uuid', name: 'workspace_id', primaryKeyConstraintName: 'pk_standing_deal' })
  workspaceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'opportunity_id', primaryKeyConstraintName: 'pk_standing_deal' })
  opportunityId: string;
  @Column({ type: 'text' }) stage: string;
  @Column({ type: 'bigint', name: 'amount_minor' }) amountMinor: string;
  @Column({ type: 'text' }) currency: string;
  @Column({ type: 'date', name: 'closed_on' }) closedOn: string;
  @Column({ type: 'text' }) reason: string;
}
