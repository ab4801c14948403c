import { ApiProperty } from '@nestjs/swagger';
import { SUB_REASONS, TARGET_VERDICTS } from '#contracts';
import type { SubReason, TargetVerdict } from '#contracts';
import type { TargetChange, TargetCriterion, TargetDefinition } from '#scoring';

/** What is asked of a lead that is wanted. */
export class TargetCriterionDto {
  /** What programs call it. */
  key: string;
  /** What does not fit where it does not hold. */
  @ApiProperty({ enum: SUB_REASONS }) subReason: SubReason;
  /** The condition on the lead. */
  @ApiProperty({ type: 'object', additionalProperties: true }) when: TargetCriterion['when'];
  /** What a lead is of which too little is known. */
  @ApiProperty({ enum: ['unknown', 'out'] }) unknownCountsAs: TargetCriterion['unknownCountsAs'];
}

/** Who is wanted: every criterion has to hold. */
export class TargetDefinitionDto implements TargetDefinition {
  /** In the order they are read. */
  @ApiProperty({ type: [TargetCriterionDto] }) criteria: readonly TargetCriterionDto[];
}

/** How one criterion differs from the version before. */
export class TargetChangeDto implements TargetChange {
  /** Key of the criterion. */
  criterion: string;
  /** What was done with it. */
  @ApiProperty({ enum: ['added', 'removed', 'changed'] }) change: TargetChange['change'];
}

/** A version of who is wanted; a draft until it is published. */
export class TargetVersionDto {
  /** Its number, from 1. */
  version: number;
  /** What people call it. */
  name: string;
  /** Whether leads that are handed over are judged by it. */
  isActive: boolean;
  /** When it was written. */
  createdAt: Date;
  /** Member who wrote it; null for the product. */
  createdBy: string | null;
  /** Who is wanted. */
  @ApiProperty({ type: TargetDefinitionDto }) definition: TargetDefinitionDto;
  /** Against the version before it. */
  @ApiProperty({ type: [TargetChangeDto] }) changes: readonly TargetChangeDto[];
}

/** What put a version in force, or none. */
export class TargetPublicationDto {
  /** Null: from then on none was in force. */
  version: number | null;
  /** Why. */
  reason: string;
  /** When. */
  publishedAt: Date;
  /** Member who did it; null for the product. */
  publishedBy: string | null;
}

/** The versions of who is wanted, and what was in force when. */
export class TargetDefinitionsDto {
  /** The latest first. */
  @ApiProperty({ type: [TargetVersionDto] }) items: readonly TargetVersionDto[];
  /** The latest first: the first says what is in force. */
  @ApiProperty({ type: [TargetPublicationDto] }) publications: readonly TargetPublicationDto[];
  /** What a workspace may start from. */
  @ApiProperty({ type: TargetDefinitionDto }) starting: TargetDefinitionDto;
}

/** A criterion, and what does not fit where it does not hold. */
class NamedCriterionDto {
  /** Key of the criterion. */
  criterion: string;
  /** Its sub-reason. */
  @ApiProperty({ enum: SUB_REASONS }) subReason: SubReason;
}

class TargetJudgedDto {
  /** Whether the lead is wanted. */
  @ApiProperty({ enum: TARGET_VERDICTS }) verdict: TargetVerdict;
  /** What it misses. */
  @ApiProperty({ type: [NamedCriterionDto] }) missed: readonly NamedCriterionDto[];
  /** What too little is known for. */
  @ApiProperty({ type: [NamedCriterionDto] }) unknown: readonly NamedCriterionDto[];
}

/** What the definition in force makes of a lead now. */
export class LeadTargetDto extends TargetJudgedDto {
  /** Number of the version. */
  version: number;
  /** What people call it. */
  name: string;
  /** What is asked. */
  @ApiProperty({ type: [TargetCriterionDto] }) criteria: readonly TargetCriterionDto[];
}

/** How many leads there are of each verdict. */
export class VerdictCountsDto {
  /** Wanted. */
  in: number;
  /** Not wanted. */
  out: number;
  /** Nobody can tell yet. */
  unknown: number;
}

/** How many leads a sub-reason speaks against. */
export class SubReasonCountsDto {
  /** What does not fit. */
  @ApiProperty({ enum: SUB_REASONS }) subReason: SubReason;
  /** Leads that miss it. */
  missed: number;
  /** Leads of which it cannot be told. */
  unknown: number;
}

/** What a draft makes of one lead. */
export class TargetTriedLeadDto extends TargetJudgedDto {
  /** The lead; null for one that was only described. */
  leadId: string | null;
  /** What the version in force makes of it; null where none is. */
  @ApiProperty({ enum: TARGET_VERDICTS, nullable: true }) before: TargetVerdict | null;
}

/** What a draft makes of leads. */
export class TargetTrialDto {
  /** When they were read. */
  asOf: Date;
  /** Number of the version in force; null where none is. */
  inForce: number | null;
  /** Own fields were left out: you may not see what may name somebody. */
  hidesCustom: boolean;
  /** By the draft. */
  @ApiProperty({ type: VerdictCountsDto }) counts: VerdictCountsDto;
  /** By the version in force; null where none is. */
  @ApiProperty({ type: VerdictCountsDto, nullable: true }) before: VerdictCountsDto | null;
  /** What speaks against them, by sub-reason. */
  @ApiProperty({ type: [SubReasonCountsDto] }) misses: readonly SubReasonCountsDto[];
  /** Lead by lead, in the order given, or the latest first. */
  @ApiProperty({ type: [TargetTriedLeadDto] }) leads: readonly TargetTriedLeadDto[];
}
