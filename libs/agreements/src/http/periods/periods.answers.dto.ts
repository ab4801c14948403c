import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TALLY_BUCKETS, TEAM_KINDS } from '#contracts';
import type { ClauseFigures, TallyBucket, TeamKind } from '#contracts';
import type { PeriodStatus } from '../../application/periods/read-periods.js';

const PERIOD_STATUSES = ['open', 'closing', 'closed'] as const;

/** A period of an agreement. */
export class PeriodItemDto {
  /** Its first day, YYYY-MM-DD: names the period. */
  period: string;
  /** Its last day, YYYY-MM-DD. */
  endOn: string;
  /** `closing`: the period is over, its windows are not. */
  @ApiProperty({ enum: PERIOD_STATUSES }) status: PeriodStatus;
  /** The hard close: its end, the acceptance window and the dispute window. */
  closesAt: Date;
  /** When it was closed; null until then. */
  closedAt: Date | null;
  /** Position in the journal up to which everything is in its figures; null until it is closed. */
  position: number | null;
}

/** The periods of an agreement. */
export class PeriodsDto {
  /** The latest first. */
  items: PeriodItemDto[];
}

/** Where one promise stands in a period. Quotas have buckets, duties have states; the others are left out. */
export class ClauseFiguresDto {
  /** Whether it is a quota or a duty. */
  @ApiProperty({ enum: ['quota', 'duty'] }) family: ClauseFigures['family'];
  /** Key of the clause. */
  clauseKey: string;
  /** Kind of the clause. */
  @ApiProperty({ example: 'quota.volume' }) kind: string;
  /** The side that owes it. */
  @ApiProperty({ enum: TEAM_KINDS }) owedBy: TeamKind;
  /** Whether it was kept; null when there was nothing to judge. */
  isKept: boolean | null;
  /** How much of it was kept: share of the goal, or of the obligations met; null when there was nothing to judge. */
  keptShare: number | null;
  /** Quota: what was promised, pro-rated, with what was carried over. */
  @ApiPropertyOptional() goal?: number;
  /** Quota: what the goal got from the period before; below 0 where that had delivered ahead. */
  @ApiPropertyOptional() carriedIn?: number;
  /** Quota: stands if nobody objects. */
  @ApiPropertyOptional() provisional?: number;
  /** Quota: stands. */
  @ApiPropertyOptional() counted?: number;
  /** Quota: contested. */
  @ApiPropertyOptional() disputed?: number;
  /** Quota: taken back. */
  @ApiPropertyOptional() reversed?: number;
  /** Quota: counted and provisional together. */
  @ApiPropertyOptional() actual?: number;
  /** Quota: how much of that are adjustments of earlier periods. */
  @ApiPropertyOptional() adjusted?: number;
  /** Quota of a share: what it is; null without any lead. */
  @ApiPropertyOptional({ type: Number, nullable: true }) share?: number | null;
  /** Quota of a share: what it rests on. */
  @ApiPropertyOptional({ type: Number, nullable: true }) sample?: number | null;
  /** Duty: share that has to be met. */
  @ApiPropertyOptional() objective?: number;
  /** Duty: obligations not decided yet. */
  @ApiPropertyOptional() pending?: number;
  /** Duty: obligations met. */
  @ApiPropertyOptional() met?: number;
  /** Duty: obligations breached. */
  @ApiPropertyOptional() breached?: number;
  /** Duty: obligations excused. */
  @ApiPropertyOptional() excused?: number;
  /** Duty: obligations cancelled. */
  @ApiPropertyOptional() cancelled?: number;
  /** Duty: met among those decided; null when none is. */
  @ApiPropertyOptional({ type: Number, nullable: true }) rate?: number | null;
  /** Duty: the same with corrections. */
  @ApiPropertyOptional({ type: Number, nullable: true }) correctedRate?: number | null;
}

/** Every promise as it is known now. */
export class KnownNowDto {
  /** Position in the journal of this reading. */
  position: number;
  /** Promise by promise. */
  @ApiProperty({ type: [ClauseFiguresDto] }) clauses: readonly ClauseFigures[];
}

/** What one bucket of a quota gained or lost. */
export class BucketChangeDto {
  /** The bucket. */
  @ApiProperty({ enum: TALLY_BUCKETS }) bucket: TallyBucket;
  /** Signed, in leads or minor units. */
  amount: number;
}

/** What came about one lead after the close; it stands in the period that was open then. */
export class TallyAdjustmentDto {
  /** Key of the quota. */
  clauseKey: string;
  /** The lead. */
  leadId: string;
  /** Which pass of the lead through marketing. */
  episode: number;
  /** What happened. */
  @ApiProperty({ example: 'rejection_overturned' }) cause: string;
  /** When it happened. */
  at: Date;
  /** The day the lead counted, YYYY-MM-DD. */
  earnedOn: string;
  /** First day of the period it is posted in. */
  postedIn: string;
  /** What it moved. */
  @ApiProperty({ type: [BucketChangeDto] }) changes: readonly BucketChangeDto[];
  /** Who made it so: a member, a connector, or the product itself. */
  @ApiProperty({ enum: ['member', 'connector', 'system'] }) actorKind: string;
  /** Id of that member or connector; null for the product itself. */
  actorId: string | null;
  /** Name of that member; null for anybody else. */
  byName: string | null;
}

/** An obligation of the period that ended, or was corrected, after the close. */
export class DutyAdjustmentDto {
  /** The obligation. */
  obligationId: string;
  /** Key of the duty. */
  clauseKey: string;
  /** The lead. */
  leadId: string;
  /** Type of the entry that says so. */
  @ApiProperty({ example: 'obligation.excused' }) cause: string;
  /** When it happened. */
  at: Date;
  /** Its state at the close. */
  from: string;
  /** Its state as known now. */
  to: string;
  /** Who made it so: a member, a connector, or the product itself. */
  @ApiProperty({ enum: ['member', 'connector', 'system'] }) actorKind: string;
  /** Id of that member or connector; null for the product itself. */
  actorId: string | null;
  /** Name of that member; null for anybody else. */
  byName: string | null;
}

/** What follows from a missed promise: listed for people, never applied by itself. */
export class ConsequenceDto {
  /** Key of the clause. */
  clauseKey: string;
  /** The side that owed it. */
  owedBy: string;
  /** The words that were signed; empty where only a penalty was. */
  words: string;
  /** Minor units, after steps, incidents and the cap; null where no penalty was agreed. */
  penaltyMinor: number | null;
  /** ISO 4217; null where no penalty was agreed. */
  currency: string | null;
  /** Why it is that much: `step`, `capped`, `same-incident` or `above-every-step`; null where no penalty was agreed. */
  because: string | null;
  /** Whether the periods after it took it back by keeping the promise; null where nothing can. */
  isEarnedBack: boolean | null;
}

/** What a quota left to the next period. */
export class CarriedDto {
  /** Key of the quota. */
  clauseKey: string;
  /** First day of the period that got it. */
  to: string;
  /** Owed on top, up to the agreed cap. */
  shortfall: number;
  /** Delivered ahead, up to the agreed cap. */
  banked: number;
  /** The goal of that period, what is carried included. */
  goal: number;
}

/** A restatement of a closed period: both values stay. */
export class ShownRestatementDto {
  /** Id of the restatement. */
  id: string;
  /** Where it stands. */
  @ApiProperty({ enum: ['proposed', 'confirmed', 'declined'] }) status: string;
  /** Counts its changes; the ETag. */
  revision: number;
  /** Why, in the words of who proposed it. */
  reason: string;
  /** The side that proposed it. */
  @ApiProperty({ enum: TEAM_KINDS }) proposedSide: TeamKind;
  /** Member who proposed it. */
  proposedBy: string;
  /** When it was proposed. */
  proposedAt: Date;
  /** The side that answered; null until then. */
  @ApiProperty({ enum: TEAM_KINDS, nullable: true }) decidedSide: TeamKind | null;
  /** Member who answered; null until then. */
  decidedBy: string | null;
  /** When it was answered; null until then. */
  decidedAt: Date | null;
  /** What stood until then; null unless confirmed. */
  @ApiProperty({ type: [ClauseFiguresDto], nullable: true }) before: readonly ClauseFigures[] | null;
  /** What stands since; null unless confirmed. */
  @ApiProperty({ type: [ClauseFiguresDto], nullable: true }) after: readonly ClauseFigures[] | null;
  /** Position in the journal of what stands since; null unless confirmed. */
  position: number | null;
}

/** A period as closed, and as known now. */
export class ShownPeriodDto extends PeriodItemDto {
  /** Its agreement. */
  agreementId: string;
  /** Numbers of the versions that judged within it. */
  @ApiProperty({ type: [Number] }) versions: readonly number[];
  /** Frozen at the close; null until then. */
  @ApiProperty({ type: [ClauseFiguresDto], nullable: true }) asClosed: readonly ClauseFigures[] | null;
  /** With everything that came later. */
  asKnownNow: KnownNowDto;
  /** What came later about leads, the earliest first. */
  @ApiProperty({ type: [TallyAdjustmentDto] }) adjustments: readonly TallyAdjustmentDto[];
  /** What came later about obligations, the earliest first. */
  @ApiProperty({ type: [DutyAdjustmentDto] }) dutyAdjustments: readonly DutyAdjustmentDto[];
  /** What follows from what was missed. */
  @ApiProperty({ type: [ConsequenceDto] }) consequences: readonly ConsequenceDto[];
  /** What it left to the next period. */
  @ApiProperty({ type: [CarriedDto] }) carried: readonly CarriedDto[];
  /** Every restatement, the first proposed first. */
  @ApiProperty({ type: [ShownRestatementDto] }) restatements: readonly ShownRestatementDto[];
}

/** A restatement after somebody acted on it. */
export class RestatementDto {
  /** Id of the restatement. */
  id: string;
  /** Where it stands. */
  @ApiProperty({ enum: ['proposed', 'confirmed', 'declined'] }) status: string;
  /** Counts its changes; the ETag. */
  revision: number;
}
