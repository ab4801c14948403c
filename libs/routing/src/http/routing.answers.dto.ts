import { ApiProperty } from '@nestjs/swagger';
import { METHODS } from '../domain/rule.js';
import type { Method } from '../domain/rule.js';
import { SKIP_REASONS } from '../domain/skipping.js';
import type { SkipReason } from '../domain/skipping.js';
import { BECAUSE } from '../domain/because.js';
import type { Because } from '../domain/because.js';
import { OCCASIONS } from '../domain/occasion.js';
import type { Occasion } from '../domain/occasion.js';
import { CapacityDto, RoutingRuleDto } from './routing.dto.js';

/** The rules in force. */
export class RulesInForceDto {
  /** 0 before any were put in force; also the ETag. */
  version: number;
  /** In their order. */
  @ApiProperty({ type: [RoutingRuleDto] }) rules: readonly RoutingRuleDto[];
}

/** Rules as they were put in force. */
export class RoutingVersionDto {
  /** Counts from 1. */
  number: number;
  /** In their order. */
  @ApiProperty({ type: [RoutingRuleDto] }) rules: readonly RoutingRuleDto[];
  /** What changed, in the words of whoever changed it. */
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  /** From when on they decided. */
  publishedAt: Date;
  /** Who put them in force; null for a connector. */
  @ApiProperty({ type: String, nullable: true }) publishedBy: string | null;
}

/** The last hundred versions of the rules. */
export class RoutingVersionsDto {
  /** Newest first. */
  @ApiProperty({ type: [RoutingVersionDto] }) items: readonly RoutingVersionDto[];
}

/** Somebody is away from then until then. */
export class ShownAbsenceDto {
  /** Id of the absence. */
  id: string;
  /** Who is away. */
  memberId: string;
  /** From when. */
  fromAt: Date;
  /** Until when. */
  toAt: Date;
}

/** What became of offers that waited for somebody who is away. */
export class PassedOnDto {
  /** How many went to others, or to the queue of their team. */
  passed: number;
}

/** Absences of one member. */
export class ShownAbsencesDto {
  /** Running and coming, soonest first. */
  @ApiProperty({ type: [ShownAbsenceDto] }) items: readonly ShownAbsenceDto[];
}

/** Leads that lie in a team's queue because nobody could take them. */
export class TeamBacklogDto {
  /** Whose queue. */
  teamId: string;
  /** How many leads. */
  count: number;
  /** Since when the one that waits longest has. */
  oldestAt: Date;
}

/** What waits for somebody to have room. */
export class BacklogDto {
  /** The longest wait first; a team without any is not named. */
  @ApiProperty({ type: [TeamBacklogDto] }) items: readonly TeamBacklogDto[];
}

/** What routing goes by of one member. */
export class RoutedMemberDto {
  /** Id of the member. */
  memberId: string;
  /** What they are called. */
  name: string;
  /** Whether they are still with the workspace. */
  isActive: boolean;
  /** Whether they are away now. */
  isOnLeave: boolean;
  /** Whether their own calendar is open now; true without one. */
  isOnShift: boolean;
  /** Null: as many as come. */
  @ApiProperty({ type: CapacityDto, nullable: true }) capacity: CapacityDto | null;
  /** Leads of the running period; 0 without a limit. */
  given: number;
  /** Running and coming. */
  @ApiProperty({ type: [ShownAbsenceDto] }) absences: readonly ShownAbsenceDto[];
}

/** What routing goes by of everybody. */
export class RoutedMembersDto {
  /** By name. */
  @ApiProperty({ type: [RoutedMemberDto] }) items: readonly RoutedMemberDto[];
}

/** Why somebody did not get the lead. */
class SkippedMemberDto {
  /** Who was skipped. */
  memberId: string;
  /** The first reason that holds. */
  @ApiProperty({ enum: SKIP_REASONS }) reason: SkipReason;
}

/** A rule that matched, had nobody, and left the lead to the next. */
class PassedRuleDto {
  /** Its key. */
  ruleKey: string;
  /** Everybody it asked. */
  @ApiProperty({ type: [SkippedMemberDto] }) skipped: readonly SkippedMemberDto[];
}

/** Who gets a lead, and why. */
class DecidedDto {
  /** The lead; for one that was only described an id of no meaning. */
  leadId: string;
  /** The team it goes to. */
  teamId: string;
  /** Whose rules were asked: of the first, then of the others; null: of all teams. */
  @ApiProperty({ type: [String], nullable: true }) askedTeamIds: readonly string[] | null;
  /** Whose hands it was taken out of; null when it came fresh. */
  @ApiProperty({ type: String, nullable: true }) pulledFrom: string | null;
  /** In the order of the round. */
  @ApiProperty({ type: [String] }) considered: readonly string[];
  /** With the reason. */
  @ApiProperty({ type: [SkippedMemberDto] }) skipped: readonly SkippedMemberDto[];
  /** Rules that were asked before. */
  @ApiProperty({ type: [PassedRuleDto] }) passedRules: readonly PassedRuleDto[];
  /** Null: it lies in the team's queue. */
  @ApiProperty({ type: String, nullable: true }) memberId: string | null;
  /** It lies there because nobody could take it, and goes to the first who can. */
  isWaiting: boolean;
  /** Who got the last lead before. */
  @ApiProperty({ type: String, nullable: true }) pointerBefore: string | null;
  /** And after. */
  @ApiProperty({ type: String, nullable: true }) pointerAfter: string | null;
}

/** Who would get a lead, and why. */
export class ForeseenDecisionDto extends DecidedDto {
  /** The rule that decides. */
  ruleKey: string;
  /** How. */
  @ApiProperty({ enum: METHODS }) method: Method;
}

/** What would be decided now. */
export class DryRunAnswerDto {
  /** 0 for a draft. */
  rulesVersion: number;
  /** A lead that no rule is for has none. */
  @ApiProperty({ type: [ForeseenDecisionDto] }) decisions: readonly ForeseenDecisionDto[];
}

/** Who got a lead, and why. */
export class RoutingDecisionDto extends DecidedDto {
  /** Id of the decision. */
  id: string;
  /** An offer to nobody by name, or to somebody by name, a lead pulled back, or room for one that waited. */
  @ApiProperty({ enum: OCCASIONS }) occasion: Occasion;
  /** The rule that decided; null of an offer by name. */
  @ApiProperty({ type: String, nullable: true }) ruleKey: string | null;
  /** How; null of an offer by name. */
  @ApiProperty({ enum: METHODS, nullable: true }) method: Method | null;
  /** Why no rule was asked, where it was offered before any; null otherwise. */
  @ApiProperty({ enum: BECAUSE, nullable: true }) because: Because | null;
  /** The rules in force then. */
  rulesVersion: number;
  /** When. */
  decidedAt: Date;
}

/** Everything that was decided about a lead. */
export class RoutingDecisionsDto {
  /** In order. */
  @ApiProperty({ type: [RoutingDecisionDto] }) items: readonly RoutingDecisionDto[];
}
