import { ApiProperty } from '@nestjs/swagger';
import type {
  Actor,
  DeclineReason,
  EntryType,
  ReasonDisposition,
  ReasonFault,
  SubReason,
  TeamKind,
} from '#contracts';
import {
  ATTEMPT_OUTCOMES,
  ATTEMPT_TYPES,
  CAPTURE_SOURCES,
  DECLINE_REASONS,
  SUB_REASONS,
  TEAM_KINDS,
} from '#contracts';
import type { LeadPage, TimelineItem } from '../application/lead-page.js';
import { HandoverBriefDto, LeadItemDto } from './leads.answers.dto.js';
import { SETTLEMENTS, SIDES } from '../domain/settlement.js';
import type { Settlement, Side } from '../domain/settlement.js';
import { DISPOSITIONS, FAULTS } from './reasons.answers.dto.js';
import { FrozenTargetDto, TargetContradictionDto } from './targets.answers.dto.js';

export const DISPUTE_STATES = ['open', ...SETTLEMENTS] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** Who did it. */
export class ActorDto implements Actor {
  /** A member; a connector (an API key, a form, an import); or the product itself. */
  @ApiProperty({ enum: ['member', 'connector', 'system'] }) kind: Actor['kind'];
  /** Id of the member or of the key; null for the product. */
  id: string | null;
  /** Name of the member; null for all others. */
  name: string | null;
  /** For a guest, who hears no names of others: the kind of team that did it; null otherwise. */
  @ApiProperty({ enum: TEAM_KINDS, nullable: true }) teamKind: TeamKind | null;
}

/** One fact about a lead. */
export class TimelineItemDto implements TimelineItem {
  /** Id of the journal entry. */
  id: string;
  /** Dense number in the workspace; null for the moment between the write and its numbering. */
  position: number | null;
  /** What happened, in the past tense. */
  @ApiProperty({ type: String, example: 'handover.accepted' }) type: EntryType;
  /** When it happened in the world. */
  occurredAt: Date;
  /** Who did it. */
  actor: ActorDto;
  /** Ids, codes and numbers by the type of the entry; no personal data. */
  @ApiProperty({ type: 'object', additionalProperties: true }) payload: Record<string, unknown>;
}

/** A member who is, or was, asked together with others. */
export class CandidateDto {
  /** Id of the member. */
  memberId: string;
  /** The team they would take it for. */
  teamId: string;
  /** When they left it to the others; null where they did not. */
  declinedAt: Date | null;
  /** Why they did. */
  @ApiProperty({ enum: DECLINE_REASONS, nullable: true }) reason: DeclineReason | null;
  /** When the offer was given on, and they were asked no more; null otherwise. */
  releasedAt: Date | null;
}

/** A hand-over as the page of its lead tells it. */
export class HandoverDto extends HandoverBriefDto {
  /** The episode of the lead it belongs to. */
  episode: number;
  /** The last instant to reach the person in time; null when no promise is about it. */
  contactBy: Date | null;
  /** Team it was offered to. */
  toTeamId: string;
  /** Member it was offered to; null for whoever of the team accepts first. */
  toMemberId: string | null;
  /** Those who are, or were, asked together; empty for an offer to one, or to a whole team. */
  candidates: CandidateDto[];
  /** When the last of them had declined, and it became the whole team's; null otherwise. */
  declinedByAllAt: Date | null;
  /** Member who accepted, rejected or withdrew it; null while it is open. */
  decidedBy: string | null;
  /** When that was; null while it is open. */
  decidedAt: Date | null;
  /** When nobody had answered in time; null otherwise. */
  lapsedAt: Date | null;
  /** Code of the reason it was rejected for, see `/reasons`. */
  reason: string | null;
  /** The side that has to do better; null unless rejected. */
  @ApiProperty({ enum: FAULTS, nullable: true }) fault: ReasonFault | null;
  /** Where the rejection sent the lead; null unless rejected. */
  @ApiProperty({ enum: DISPOSITIONS, nullable: true }) disposition: ReasonDisposition | null;
  /** What is said not to fit, where it was rejected as NOT_ICP; null otherwise. */
  @ApiProperty({ enum: SUB_REASONS, nullable: true }) subReason: SubReason | null;
  /** What the target definition in force at the hand-over made of the lead; null where none was. */
  @ApiProperty({ type: FrozenTargetDto, nullable: true }) target: FrozenTargetDto | null;
  /** What the rejection contradicts of it; null where it contradicts nothing. */
  @ApiProperty({ type: TargetContradictionDto, nullable: true })
  contradictsTarget: TargetContradictionDto | null;
  /** How the dispute over the rejection stands; null without one. */
  @ApiProperty({ enum: DISPUTE_STATES, nullable: true }) disputeState: DisputeState | null;
  /** How one side says that the dispute should end, while the other has not agreed; null where none does. */
  @ApiProperty({ enum: SETTLEMENTS, nullable: true }) proposedOutcome: Settlement | null;
  /** The side that says so. */
  @ApiProperty({ enum: SIDES, nullable: true }) proposedSide: Side | null;
  /** When the dispute went to leadership, because the sides had not agreed in time; null otherwise. */
  escalatedAt: Date | null;
  /** When marketing gave up its credit, though the rejection came too late; null otherwise. */
  concededAt: Date | null;
  /** The first offer of an episode is the one that earns the credit. */
  isFirstOfEpisode: boolean;
}

/** Something sales tried. */
export class LoggedAttemptDto {
  /** Id of the attempt. */
  id: string;
  /** By which means. */
  @ApiProperty({ enum: ATTEMPT_TYPES }) type: (typeof ATTEMPT_TYPES)[number];
  /** `out` by us, `in` by the person. */
  @ApiProperty({ enum: ['in', 'out'] }) direction: 'in' | 'out';
  /** What came of it. */
  @ApiProperty({ enum: ATTEMPT_OUTCOMES }) outcome: (typeof ATTEMPT_OUTCOMES)[number];
  /** When it happened. */
  at: Date;
  /** Member who made it; null when a connector told of it. */
  by: string | null;
  /** `declared` by somebody, or captured: from `mail`, or by a `call-log`. */
  @ApiProperty({ enum: ['declared', ...CAPTURE_SOURCES] })
  source: 'declared' | (typeof CAPTURE_SOURCES)[number];
  /** The message that proves it; null when it was declared. */
  evidenceId: string | null;
}

/** What somebody wrote. */
export class NoteDto {
  /** Id of the note. */
  id: string;
  /** The lead, the attempt or the hand-over it is about. */
  subjectId: string;
  /** Member who wrote it; null when it came with a capture. */
  authorId: string | null;
  /** As it was written. */
  text: string;
  /** When it was written. */
  at: Date;
  /** Members it speaks to. */
  @ApiProperty({ type: [String] }) mentions: string[];
}

/** Everything about one lead that the caller may see, read at one moment. */
export class LeadPageDto extends LeadItemDto implements LeadPage {
  /** Its facts in their order. */
  @ApiProperty({ type: [TimelineItemDto] }) timeline: TimelineItemDto[];
  /** The oldest first. */
  handovers: HandoverDto[];
  /** The oldest first. */
  attempts: LoggedAttemptDto[];
  /** The oldest first; empty for those who may not see people. */
  notes: NoteDto[];
}
