import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PassedRule, Skipped } from '../domain/decide.js';
import type { Occasion } from '../domain/occasion.js';
import type { Because } from '../domain/because.js';
import type { Method } from '../domain/rule.js';

/** Who got a lead and why. */
@Entity('routing_decision')
export class RoutingDecisionRow {
  @PrimaryColumn('uuid', { name: 'workspace_id', primaryKeyConstraintName: 'pk_routing_decision' })
  workspaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_routing_decision' }) id: string;
  @Column({ type: 'uuid', name: 'lead_id' }) leadId: string;
  @Column({ type: 'text' }) occasion: Occasion;
  @Column({ type: 'integer', name: 'rules_version' }) rulesVersion: number;
  @Column({ type: 'text', name: 'rule_key', nullable: true }) ruleKey: string | null;
  @Column({ type: 'text', nullable: true }) method: Method | null;
  @Column({ type: 'uuid', name: 'team_id' }) teamId: string;
  @Column({ type: 'uuid', array: true, name: 'asked_team_ids', nullable: true })
  askedTeamIds: readonly string[] | null;
  @Column({ type: 'uuid', name: 'pulled_from', nullable: true }) pulledFrom: string | null;
  @Column({ type: 'uuid', array: true }) considered: readonly string[];
  @Column({ type: 'jsonb' }) skipped: readonly Skipped[];
  @Column({ type: 'jsonb', name: 'passed_rules' }) passedRules: readonly PassedRule[];
  @Column({ type: 'uuid', name: 'member_id', nullable: true }) memberId: string | null;
  @Column({ type: 'boolean', name: 'is_waiting' }) isWaiting: boolean;
  @Column({ type: 'uuid', name: 'pointer_before', nullable: true }) pointerBefore: string | null;
  @Column({ type: 'uuid', name: 'pointer_after', nullable: true }) pointerAfter: string | null;
  /** Why no rule was asked, where the lead was offered without one. */
  @Column({ type: 'text', nullable: true }) because: Because | null;
  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3 }) decidedAt: Date;
}
