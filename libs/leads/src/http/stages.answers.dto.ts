import { ApiProperty } from '@nestjs/swagger';
import type { Stage } from '#contracts';
import { SIDE_STAGES, STAGES } from '#contracts';
import type { StageLabel } from '../application/label-stages.js';

/** A stage and what the workspace calls it. */
export class LabelledStageDto implements StageLabel {
  /** What programs call it. */
  @ApiProperty({ enum: [...STAGES, ...SIDE_STAGES] }) stage: Stage;
  /** The workspace's own word; null for the product's. */
  label: string | null;
}

/** The stages in the order of the race, then those beside it. */
export class LabelledStagesDto {
  /** All of them. */
  items: LabelledStageDto[];
}
