import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { ReopenReason, Stage } from '#contracts';
import { REOPEN_REASONS, SIDE_STAGES, STAGES } from '#contracts';
import type { ReopenedLead } from '../application/reopen-lead.js';
import { ChangedLeadDto } from './results.answers.dto.js';

export class ReopeningDto {
  @IsIn(REOPEN_REASONS) reason: ReopenReason;
}

/** The lead, and where it stands now. */
export class ReopenedLeadDto extends ChangedLeadDto implements ReopenedLead {
  /** Its stage. */
  @ApiProperty({ enum: [...STAGES, ...SIDE_STAGES] }) stage: Stage;
}
