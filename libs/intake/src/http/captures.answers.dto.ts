import { ApiProperty } from '@nestjs/swagger';
import type { FieldProblem } from '#kernel';
import type { SubmissionResult } from '../domain/submission.js';

const STATUSES = [
  'captured',
  'enriched',
  'duplicate',
  'refused',
] as const satisfies readonly SubmissionResult['status'][];

/** A place of a capture that is not right. */
export class CaptureProblemDto implements FieldProblem {
  /** JSON pointer into the capture. */
  @ApiProperty({ example: '/email' }) pointer: string;
  /** What to write instead. */
  detail: string;
}

/** What became of one capture. */
export class CaptureResultDto implements SubmissionResult {
  /** A new lead; an open lead that learnt something; one that was sent before; or none, see `errors`. */
  @ApiProperty({ enum: STATUSES }) status: SubmissionResult['status'];
  /** The lead; absent when refused. */
  leadId?: string;
  /** The person it is about; absent when refused or when nobody is known. */
  personId?: string;
  /** It is of somebody who was erased and so of nobody; absent otherwise. */
  isWithheld?: boolean;
  /** What is wrong; absent unless refused. */
  @ApiProperty({ type: [CaptureProblemDto], required: false }) errors?: readonly CaptureProblemDto[];
}

/** What became of the captures. */
export class CaptureResultsDto {
  /** One for each capture, in the order they were sent. */
  results: CaptureResultDto[];
}
