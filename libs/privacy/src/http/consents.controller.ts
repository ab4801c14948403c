import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, Idempotency, IdPipe, Writes } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { ConsentRequests } from '../application/consent-requests.js';
import { ExportPerson } from '../application/export-person.js';
import { PreferenceLinks } from '../application/preference-links.js';
import {
  ConsentsDto,
  HeardConsentDto,
  PersonExportDto,
  PreferenceLinkDto,
  RecordedConsentDto,
} from './consents.dto.js';

@Controller('people/:id')
export class ConsentsController {
  constructor(
    private readonly consents: ConsentRequests,
    private readonly links: PreferenceLinks,
    private readonly exporting: ExportPerson,
    private readonly writes: Writes,
  ) {}

  /** What the person agreed to and took back, and how it stands. */
  @Get('consents')
  @Requires('person.read')
  list(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConsentsDto> {
    return this.consents.of(caller, id) as Promise<ConsentsDto>;
  }

  /** Writes down what the person said; what was written before stays. */
  @Post('consents')
  @Requires('person.write')
  add(
    @AskedBy() caller: Caller,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Param('id', IdPipe) id: string,
    @Body() heard: HeardConsentDto,
  ): Promise<RecordedConsentDto> {
    return this.writes.run(caller, key, (tx) => this.consents.add(tx, caller, id, heard));
  }

  /** The address of the person's public page, to be sent to them and nobody else. */
  @Get('preference-link')
  @Requires('person.read')
  link(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<PreferenceLinkDto> {
    return this.links.linkOf(caller, id);
  }

  /** Everything that is held about the person, as one JSON document. */
  @Get('export')
  @Requires('person.erase')
  @ApiOkResponse({ type: PersonExportDto })
  async everything(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const stream = await this.exporting.run(caller, id);
    void reply.headers({ 'cache-control': 'private, no-store' });
    return new StreamableFile(stream, {
      type: 'application/json',
      disposition: `attachment; filename="person-${id}.json"`,
    });
  }
}
