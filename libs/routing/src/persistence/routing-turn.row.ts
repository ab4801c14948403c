import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the round of a rule stands. */
@Entity('routing_turn')
export class RoutingTurnRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_routing_turn' })
  workspaceId: string;
  @PrimaryColumn('text', { name: 'rule_key', primaryKeyConstraintName: 'pk_routing_turn' }) ruleKey: string;
  @Column({ type: 'uuid', nullable: true }) pointer: string | null;
  @Column({ type: 'jsonb', default: {} }) credits: Readonly<Record<string, number>>;
}
