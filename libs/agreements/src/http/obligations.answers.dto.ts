import { ApiProperty } from '@nestjs/swagger';
import { TEAM_KINDS, WAIVER_REASONS } from '#contracts';
import type { TeamKind, WaiverReason } from '#contracts';
import { OBLIGATION_STATES } from '#sla';
import type { ObligationState } from '#sla';
import type { Sentence } from '../domain/explained.js';

const SENTENCES = [
  'started',
  'target',
  'not-counted',
  'paused',
  'due',
  'met',
  'breached',
  'answered-late',
  'ended',
  'corrected',
] as const satisfies readonly Sentence['code'][];

/** Who excused a promise, and why. */
export class ShownWaiverDto {
  /** Why. */
  @ApiProperty({ enum: WAIVER_REASONS }) reason: WaiverReason;
  /** What was said beside it. */
  note: string | null;
  /** Member who excused it. */
  byMemberId: string;
  /** As the member is called now. */
  by: string;
  /** When, ISO 8601 in UTC. */
  at: string;
}

/** How far a promise is that takes several acts. */
export class ShownProgressDto {
  /** Acts that counted. */
  done: number;
  /** Acts that were promised. */
  needed: number;
}

/** One promise on one lead, with its clock. */
export class ObligationItemDto {
  /** Id of the obligation, for its explanation. */
  id: string;
  /** The agreement that promises it. */
  agreementId: string;
  /** Key of the clause that was promised. */
  clauseKey: string;
  /** What that clause is called. */
  clauseTitle: string;
  /** Kind of that clause. */
  @ApiProperty({ type: String, example: 'duty.contact' }) kind: string;
  /** The side that promised. */
  @ApiProperty({ enum: TEAM_KINDS }) owedBy: TeamKind;
  /** `lead` for the side that owes it, `owner` for the member who has the lead. */
  @ApiProperty({ enum: ['lead', 'owner'] }) level: string;
  /** Which time round, from 1: some promises begin again with each message. */
  cycle: number;
  /** Where it stands; all but `pending` are final. */
  @ApiProperty({ enum: OBLIGATION_STATES }) status: ObligationState;
  /** Key of the tier that was chosen when it began. */
  tier: string;
  /** When its clock began. */
  startedAt: Date;
  /** Deadline in business time; moves while it is paused. */
  dueAt: Date;
  /** When it came to its end; null while it is pending. */
  endedAt: Date | null;
  /** Business time beyond the deadline, in milliseconds; null unless answered late. */
  lateByMs: number | null;
  /** The lead it is about. */
  leadId: string;
  /** Member who owes it; null while the whole side does. */
  ownerId: string | null;
  /** That member's name, as it is now; null while the whole side owes it. */
  ownerName: string | null;
  /** Team that has the lead; null before any has it. */
  teamId: string | null;
  /** That team's name, as it is now; null without a team. */
  teamName: string | null;
  /** How far it is; null where one act is enough. */
  @ApiProperty({ type: ShownProgressDto, nullable: true }) progress: ShownProgressDto | null;
  /** What it would have been by what became known later; what was told stays. Null when nothing did. */
  @ApiProperty({ enum: OBLIGATION_STATES, nullable: true }) corrected: ObligationState | null;
  /** Null unless it was excused by hand. */
  @ApiProperty({ type: ShownWaiverDto, nullable: true }) waiver: ShownWaiverDto | null;
}

/** A page of obligations, the next due first. */
export class ObligationsDto {
  /** Up to `limit` of them. */
  items: ObligationItemDto[];
  /** To be sent as `cursor` for the next page; null on the last one. */
  nextCursor: string | null;
}

/** A stretch of time in which the clock ran, or did not. */
export class ShownIntervalDto {
  /** Its first instant, ISO 8601 in UTC. */
  from: string;
  /** The instant after its last, ISO 8601 in UTC. */
  to: string;
  /** Whether it counts. */
  counts: boolean;
  /** Why: `open`, `closed`, `holiday`, `break`, `exception`, `pause` and the like. */
  because: string;
  /** Name of the holiday or reason of the pause; null without one. */
  label: string | null;
}

/** The row of the clause that was chosen. */
export class TierDto {
  /** Stable over versions. */
  key: string;
  /** What it is called. */
  label: string;
}

/** One thing to say, as a code and its numbers. */
export class SentenceDto {
  /** What is said; the words are made where it is shown. */
  @ApiProperty({ enum: SENTENCES }) code: Sentence['code'];
  /** Instants (ISO 8601), milliseconds, names and codes that go into the words. */
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'number', 'null'] } })
  facts: Readonly<Record<string, string | number | null>>;
}

/** Why an obligation stands as it does. */
export class ExplanationDto {
  /** The whole time from its beginning to its end or to now, without a gap. */
  @ApiProperty({ type: [ShownIntervalDto] }) intervals: readonly ShownIntervalDto[];
  /** Business time used, in milliseconds. */
  elapsedMs: number;
  /** Business time allowed, in milliseconds. */
  targetMs: number;
  /** Business time left, in milliseconds; below zero when overdue. */
  remainingMs: number;
  /** Deadline, ISO 8601 in UTC. */
  dueAt: string;
  /** Null when the version no longer knows it. */
  tier: TierDto | null;
  /** Number of the version it was started under. */
  version: number;
  /** `default`, or the team whose calendar judges. */
  calendarName: string;
  /** The same as a story, in its order. */
  @ApiProperty({ type: [SentenceDto] }) sentences: readonly SentenceDto[];
}
