import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoutingRule } from '../domain/rule.js';

/** The rules as they were put in force; a row is written once and never changes. */
@Entity('routing_version')
export class RoutingVersionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_routing_version' })
  workspaceId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_routing_version' }) number: number;
  @Column({ type: 'jsonb' }) rules: readonly RoutingRule[];
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 }) publishedAt: Date;
  @Column({ type: 'uuid', name: 'published_by', nullable: true }) publishedBy: string | null;
}
