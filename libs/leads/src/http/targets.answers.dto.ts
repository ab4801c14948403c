import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SUB_REASONS, TARGET_VERDICTS } from '#contracts';
import type { FrozenTarget, SubReason, TargetContradiction, TargetVerdict } from '#contracts';

const VERDICT = { enum: TARGET_VERDICTS };

/** The verdict on each sub-reason that the definition has criteria for; the others are left out. */
export class VerdictsBySubReasonDto implements Partial<Record<SubReason, TargetVerdict>> {
  /** How big the company is. */
  @ApiPropertyOptional(VERDICT) size?: TargetVerdict;
  /** What the company does. */
  @ApiPropertyOptional(VERDICT) industry?: TargetVerdict;
  /** Where they are. */
  @ApiPropertyOptional(VERDICT) region?: TargetVerdict;
  /** What the person does there. */
  @ApiPropertyOptional(VERDICT) role?: TargetVerdict;
}

/** What the target definition in force at a hand-over made of the lead. */
export class FrozenTargetDto implements FrozenTarget {
  /** Number of the version that judged. */
  version: number;
  /** Whether the lead is one of those that are wanted. */
  @ApiProperty(VERDICT) verdict: TargetVerdict;
  /** The same by what may not fit. */
  @ApiProperty({ type: VerdictsBySubReasonDto }) bySubReason: VerdictsBySubReasonDto;
}

/** What a hand-over is held to. */
export class HandoverTargetDto {
  /** Null where no definition was in force. */
  @ApiProperty({ type: FrozenTargetDto, nullable: true }) target: FrozenTargetDto | null;
}

/** The lead was rejected for what the definition in force at the hand-over had found to be as wanted. */
export class TargetContradictionDto implements TargetContradiction {
  /** What is said not to fit. */
  @ApiProperty({ enum: SUB_REASONS }) subReason: SubReason;
  /** Number of the version that says it does. */
  version: number;
}
