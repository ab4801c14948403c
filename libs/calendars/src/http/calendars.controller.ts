import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy, etag, Idempotency, IdPipe, IfMatch, NumberPipe, SendsEtag } from '#http';
import type { IdempotencyRequest } from '#http';
import { Requires } from '#identity';
import { ArchiveCalendar } from '../application/archive-calendar.js';
import { CalendarRequests } from '../application/calendar-requests.js';
import { ChangeCalendar } from '../application/change-calendar.js';
import { CreateCalendar } from '../application/create-calendar.js';
import { ReadCalendars } from '../application/read-calendars.js';
import { TryCalendar } from '../application/try-calendar.js';
import {
  CalendarsDto,
  CalendarVersionDto,
  DifferenceDto,
  DueAnswerDto,
  PreviewedDto,
  ShownCalendarDto,
  WrittenCalendarDto,
} from './calendars.answers.dto.js';
import { CalendarDto, CalendarDifferenceQuery, DueTestDto, PreviewDto } from './calendars.dto.js';
import { shownAnswer, shownCalendar, shownVersion } from './shown.js';

@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly requests: CalendarRequests,
    private readonly reading: ReadCalendars,
    private readonly trying: TryCalendar,
    private readonly creating: CreateCalendar,
    private readonly changing: ChangeCalendar,
    private readonly archiving: ArchiveCalendar,
  ) {}

  /** Every calendar of the workspace. */
  @Get()
  @Requires('agreement.read')
  async list(@AskedBy() caller: Caller): Promise<CalendarsDto> {
    const items = await this.requests.read(caller, (tx, workspaceId) => this.reading.list(tx, workspaceId));
    return { items } as CalendarsDto;
  }

  /** What it says now, its versions, and what renewed holiday data would change. */
  @Get(':id')
  @SendsEtag()
  @Requires('agreement.read')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownCalendarDto> {
    const shown = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.one(tx, workspaceId, id),
    );
    void reply.header('etag', etag(shown.calendar.revision));
    return shownCalendar(shown);
  }

  /** One version of a calendar, as it was written. */
  @Get(':id/versions/:number')
  @Requires('agreement.read')
  async version(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) number: number,
  ): Promise<CalendarVersionDto> {
    const read = this.requests.read(caller, (tx, workspaceId) =>
      this.reading.version(tx, workspaceId, id, number),
    );
    return shownVersion(await read);
  }

  /** What a version says otherwise than the one before, or than another. */
  @Get(':id/versions/:number/difference')
  @Requires('agreement.read')
  async difference(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('number', NumberPipe) to: number,
    @Query() { since: from = to - 1 }: CalendarDifferenceQuery,
  ): Promise<DifferenceDto> {
    const changes = await this.requests.read(caller, (tx, workspaceId) =>
      this.reading.difference(tx, workspaceId, id, { from, to }),
    );
    return { changes };
  }

  /** Makes a calendar with its first version. */
  @Post()
  @SendsEtag()
  @Requires('settings.write')
  async create(
    @AskedBy() caller: Caller,
    @Body() wording: CalendarDto,
    @Idempotency() key: IdempotencyRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WrittenCalendarDto> {
    const written = await this.requests.write(caller, key, (tx, by) => this.creating.run(tx, by, wording));
    void reply.header('etag', etag(written.revision));
    return written;
  }

  /** Says it anew: another version, unless it says the same. The version before stays as it is. */
  @Put(':id')
  @SendsEtag()
  @Requires('settings.write')
  async change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() wording: CalendarDto,
    @IfMatch({ isRequired: true }) revision: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WrittenCalendarDto> {
    const written = await this.requests.write(caller, undefined, (tx, by) =>
      this.changing.run(tx, by, id, revision, () => wording),
    );
    void reply.header('etag', etag(written.revision));
    return written;
  }

  /** Takes it out of what can be chosen; whatever pins a version keeps it. */
  @Post(':id/archival')
  @HttpCode(200)
  @Requires('settings.write')
  archive(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() revision: number | undefined,
    @Idempotency() key: IdempotencyRequest | undefined,
  ): Promise<WrittenCalendarDto> {
    return this.requests.write(caller, key, (tx, by) => this.archiving.run(tx, by, id, revision));
  }

  /** Works a drawing out and compares it, without writing anything. */
  @Post('preview')
  @HttpCode(200)
  @Requires('agreement.read')
  async preview(@AskedBy() caller: Caller, @Body() { drawing, since }: PreviewDto): Promise<PreviewedDto> {
    return (await this.requests.read(caller, (tx, workspaceId) =>
      this.trying.preview(tx, workspaceId, drawing, since),
    )) as PreviewedDto;
  }

  /** When a promise given then would be due, and why; nothing is written. */
  @Post('due-test')
  @HttpCode(200)
  @Requires('agreement.read')
  async due(@AskedBy() caller: Caller, @Body() tested: DueTestDto): Promise<DueAnswerDto> {
    return shownAnswer(
      await this.requests.read(caller, (tx, workspaceId) => this.trying.due(tx, workspaceId, tested)),
    );
  }
}
