import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';

/** The difference that was looked at. */
export class RebasingDto {
  /** As the preview named it. */
  @Matches(/^[0-9a-f]{64}$/) fingerprint: string;
}

/** How many promises of one clause would change, and how. */
export class RebasingCountDto {
  /** Key of the clause. */
  clauseKey: string;
  /** Side that owes it. */
  @ApiProperty({ enum: TEAM_KINDS }) owedBy: TeamKind;
  /** How many would be judged by the version in force. */
  rebased: number;
  /** How many of them would be due earlier. */
  earlier: number;
  /** How many of them would be due later. */
  later: number;
  /** How many would be broken at once, their new time being over. */
  breached: number;
}

/** One promise that would change. */
export class RebasingExampleDto {
  /** Id of the obligation. */
  obligationId: string;
  /** The lead it is about. */
  leadId: string;
  /** Key of the clause. */
  clauseKey: string;
  /** Deadline by the version and calendar it runs under, ISO 8601 in UTC. */
  dueAt: string;
  /** Deadline by those of today, ISO 8601 in UTC. */
  newDueAt: string;
  /** Where it would stand. */
  @ApiProperty({ enum: OBLIGATION_STATES }) becomes: ObligationState;
}

/** What judging running promises by the version in force, and by their owners' calendars of today, would change. */
export class RebasingPreviewDto {
  /** How many would be judged by it. */
  rebased: number;
  /** How many it says nothing of: they stay as they are. */
  untouched: number;
  /** How many more run under earlier versions or calendars: look again after this step. */
  remaining: number;
  /** By clause, both sides. */
  clauses: RebasingCountDto[];
  /** Those that change most, up to 20. */
  examples: RebasingExampleDto[];
  /** To be sent with the act: it is done only while this is the difference. */
  fingerprint: string;
}
