import { ApiProperty } from '@nestjs/swagger';

/** A sample of handed-over leads. */
export class SampleAuditDto {
  /** Its id. */
  id: string;
  /** First day of the offers. */
  fromOn: string;
  /** Last day of the offers. */
  toOn: string;
  /** The same seed draws the same leads. */
  seed: number;
  /** How many were drawn. */
  size: number;
  /** How many of them may be faulty. */
  acceptUpTo: number;
  /** How many there were to draw from. */
  lot: number;
  /** When it was drawn. */
  drawnAt: Date;
  /** Member who drew it. */
  drawnBy: string | null;
  /** How many marketing has graded. */
  marketingGraded: number;
  /** How many sales has graded. */
  salesGraded: number;
  /** Whether the lot is taken; null until both sides have graded all. */
  isAccepted: boolean | null;
}

/** Samples of handed-over leads. */
export class SampleAuditsDto {
  /** The latest first. */
  @ApiProperty({ type: [SampleAuditDto] }) items: readonly SampleAuditDto[];
}

/** A drawn lead with what each side said; the other side’s word is null until both have said all. */
export class DrawnLeadDto {
  /** The lead. */
  leadId: string;
  /** What marketing says. */
  marketing: boolean | null;
  /** What sales says. */
  sales: boolean | null;
  /** Code of what marketing finds wrong with it. */
  marketingReason: string | null;
  /** Code of what sales finds wrong with it. */
  salesReason: string | null;
}

/** Between which a rate lies. */
export class AuditIntervalDto {
  /** From. */
  low: number;
  /** To. */
  high: number;
}

/** How far two graders agree beyond chance. */
export class GraderAgreementDto {
  /** Share graded alike. */
  observed: number;
  /** Share that would be by chance. */
  expected: number;
  /** Cohen’s kappa; null when both give one grade to all. */
  kappa: number | null;
  /** Null with kappa. */
  @ApiProperty({ type: AuditIntervalDto, nullable: true }) interval: AuditIntervalDto | null;
}

/** What came of a sample. */
export class AuditVerdictDto {
  /** Leads that either side found faulty. */
  defects: number;
  /** Share of them. */
  rate: number;
  /** Where the share lies, 95 %. */
  interval: AuditIntervalDto;
  /** No more are faulty than may be. */
  isAccepted: boolean;
  /** How far the sides agree. */
  @ApiProperty({ type: GraderAgreementDto, nullable: true }) agreement: GraderAgreementDto | null;
}

/** A sample with its leads. */
export class ShownSampleAuditDto extends SampleAuditDto {
  /** Those that were drawn. */
  @ApiProperty({ type: [DrawnLeadDto] }) leads: readonly DrawnLeadDto[];
  /** Null until both sides have graded all. */
  @ApiProperty({ type: AuditVerdictDto, nullable: true }) verdict: AuditVerdictDto | null;
}

/** A grade that was given. */
export class SampleGradedDto {
  /** The sample. */
  auditId: string;
  /** The lead. */
  leadId: string;
  /** Whether it was the last one, and the sample is judged. */
  isJudged: boolean;
}
