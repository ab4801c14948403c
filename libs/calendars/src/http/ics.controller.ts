import { Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, IdPipe, IfMatch, SendsEtag, StreamedBody } from '#http';
import { Requires } from '#identity';
import { CalendarRequests } from '../application/calendar-requests.js';
import { ImportIcs } from '../application/import-ics.js';
import { IcsQuery } from './calendars.dto.js';
import { ImportedIcsDto, ReadIcsDto } from './ics.answers.dto.js';

const FILE = {
  schema: { type: 'string', format: 'binary' },
  description: 'An iCalendar file, 1 MB at most.',
};

/** iCalendar files on their way in, as the body, as they are. */
@Controller('calendars')
export class IcsController {
  constructor(
    private readonly requests: CalendarRequests,
    private readonly imports: ImportIcs,
  ) {}

  /** What a file would give, without writing anything. */
  @Post('ics-preview')
  @HttpCode(200)
  @StreamedBody('text/calendar')
  @ApiConsumes('text/calendar')
  @ApiBody(FILE)
  @Requires('agreement.read')
  async look(
    @AskedBy() caller: Caller,
    @Query() { zone }: IcsQuery,
    @Req() request: FastifyRequest,
  ): Promise<ReadIcsDto> {
    const text = await this.imports.receive(request.body);
    return (await this.requests.read(caller, (tx) => this.imports.look(tx, text, zone))) as ReadIcsDto;
  }

  /** Adds the dates of a file to a calendar, as another version; dates that have a rule of their own keep it. */
  @Post(':id/ics')
  @SendsEtag()
  @HttpCode(200)
  @StreamedBody('text/calendar')
  @ApiConsumes('text/calendar')
  @ApiBody(FILE)
  @Requires('settings.write')
  async take(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch({ isRequired: true }) revision: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportedIcsDto> {
    const text = await this.imports.receive(request.body);
    const imported = await this.requests.write(caller, undefined, (tx, by) =>
      this.imports.run(tx, by, id, revision, text),
    );
    void reply.header('etag', etag(imported.revision));
    return imported as ImportedIcsDto;
  }
}
