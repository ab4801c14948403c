import { ApiProperty } from '@nestjs/swagger';
import { RUN_STATES, RUN_STEPS } from '../domain/training-run.js';
import type { RunState, RunStep } from '../domain/training-run.js';

/** A training of a predictive model. */
export class TrainingRunDto {
  /** Which one. */
  id: string;
  /** How far it is. */
  @ApiProperty({ enum: RUN_STATES }) state: RunState;
  /** What it is at, or was when it ended; null while it waits for its turn. */
  @ApiProperty({ enum: RUN_STEPS, nullable: true }) step: RunStep | null;
  /** By which leads are split that have no date. */
  seed: number;
  /** Own fields it is not to look at. */
  @ApiProperty({ type: [String] }) leaveOut: readonly string[];
  /** Own fields somebody says are known at capture, though each alone tells the outcome. */
  @ApiProperty({ type: [String] }) knownAtCapture: readonly string[];
  /** The model that came of it. */
  version: number | null;
  /** Code of why it failed. */
  failure: string | null;
  /** What belongs to the code, such as how many leads there are. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  facts: Readonly<Record<string, string | number>> | null;
  /** When somebody asked for it. */
  askedAt: Date;
  /** Member who did. */
  askedBy: string | null;
  /** When it ended. */
  endedAt: Date | null;
}

/** Trainings. */
export class TrainingRunsDto {
  /** The latest first. */
  @ApiProperty({ type: [TrainingRunDto] }) items: readonly TrainingRunDto[];
}
