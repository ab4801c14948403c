import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Touches of a person, by asset and code; the id of nothing stands for any way. */
@Entity('content_reach_person')
export class ContentReachPersonRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_content_reach_person' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'pk_content_reach_person' })
  personId: string;
  @PrimaryColumn('uuid', { name: 'asset_id', primaryKeyConstraintName: 'pk_content_reach_person' })
  assetId: string;
  @PrimaryColumn('uuid', { name: 'code_id', primaryKeyConstraintName: 'pk_content_reach_person' })
  codeId: string;
  @Column('integer') touches: number;
}

/** Deals won with a lead, by asset and code that met it. */
@Entity('content_reach_lead')
export class ContentReachLeadRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_content_reach_lead' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'lead_id', primaryKeyConstraintName: 'pk_content_reach_lead' })
  leadId: string;
  @PrimaryColumn('uuid', { name: 'asset_id', primaryKeyConstraintName: 'pk_content_reach_lead' })
  assetId: string;
  @PrimaryColumn('uuid', { name: 'code_id', primaryKeyConstraintName: 'pk_content_reach_lead' })
  codeId: string;
  @Column('integer') won: number;
}

/** What an asset, or one of its codes, brought. */
@Entity('content_reach')
export class ContentReachRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_content_reach' })
  workspaceId: string;
  @PrimaryColumn('uuid', { name: 'asset_id', primaryKeyConstraintName: 'pk_content_reach' })
  assetId: string;
  @PrimaryColumn('uuid', { name: 'code_id', primaryKeyConstraintName: 'pk_content_reach' })
  codeId: string;
  @Column('bigint', { default: 0 }) touches: string;
  @Column('bigint', { default: 0 }) people: string;
  @Column('bigint', { default: 0 }) leads: string;
  @Column('bigint', { default: 0 }) won: string;
}

/** A workspace whose sums are kept. */
@Entity('content_reach_state')
export class ContentReachStateRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_content_reach_state' })
  workspaceId: string;
  @Column({ type: 'timestamptz', name: 'kept_since', precision: 3 }) keptSince: Date;
}

/** Somebody whose touches, or a lead whose won deals, changed since the sums were last kept. */
@Entity('content_reach_change')
export class ContentReachChangeRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_content_reach_change' })
  workspaceId: string;
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_content_reach_change',
  })
  id: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'lead_id', nullable: true }) leadId: string | null;
}
