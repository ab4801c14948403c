import { Controller, Get, Param } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ReadConsents } from '../application/read-consents.js';
import { LeadConsentsDto } from './forms.answers.dto.js';

/** What the person of a lead agreed to by a form. */
@Controller('leads/:id/consents')
@Requires('lead.read')
export class FormConsentsController {
  constructor(private readonly readConsents: ReadConsents) {}

  /** The newest first, each with the steps to its proof. */
  @Get()
  async list(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<LeadConsentsDto> {
    return { items: await this.readConsents.run(caller, id) };
  }
}
