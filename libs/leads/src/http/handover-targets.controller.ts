import { Controller, Get, Param } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ReadHandoverTarget } from '../application/read-handover-target.js';
import { HandoverTargetDto } from './targets.answers.dto.js';

@Controller('handovers/:id')
export class HandoverTargetsController {
  constructor(private readonly reading: ReadHandoverTarget) {}

  /** What the target definition in force at the hand-over made of its lead: what a rejection as NOT_ICP may contradict. */
  @Get('target')
  @Requires('lead.read')
  read(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<HandoverTargetDto> {
    return this.reading.run(caller, id);
  }
}
