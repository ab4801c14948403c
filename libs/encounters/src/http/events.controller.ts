import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import {
  AskedBy,
  BATCH_BODY_LIMIT,
  BodyLimit,
  bounded,
  decodeCursor,
  encodeCursor,
  Idempotency,
  IdPipe,
  PageQuery,
  pageOf,
  StreamedBody,
} from '#http';
import type { IdempotencyRequest } from '#http';
import { AlsoRequires, Requires } from '#identity';
import { EncounterRequests } from '../application/encounter-requests.js';
import { EventVerbs } from '../application/event-verbs.js';
import { ReadEncounters } from '../application/read-encounters.js';
import {
  AttendancesDto,
  EventDto,
  EventsDto,
  EventStandDto,
  RecordedAttendanceDto,
  TakenScansDto,
} from './encounters.answers.dto.js';
import {
  attendeeOfDto,
  AttendanceDto,
  AttendancesQuery,
  ChangedEventDto,
  eventOf,
  NewEventDto,
  ScansQuery,
} from './encounters.dto.js';

type Key = IdempotencyRequest | undefined;

/** Fairs, webinars and evenings, and who came. */
@Controller('events')
export class EventsController {
  constructor(
    private readonly requests: EncounterRequests,
    private readonly reading: ReadEncounters,
    private readonly verbs: EventVerbs,
  ) {}

  /** Events, the latest first, with how many registered, came and became leads. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller, @Query() { limit, cursor }: PageQuery): Promise<EventsDto> {
    const place = decodeCursor(cursor, ['instant', 'id']);
    const after = place && { startsAt: place[0], id: place[1] };
    const found = await this.requests.events(caller, after, limit);
    return pageOf(
      found,
      limit,
      ({ startsAt, id }) => encodeCursor([startsAt, id]),
      (each) => each,
    );
  }

  /** One event. */
  @Get(':id')
  @Requires('member.read')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<EventDto> {
    return this.requests.read(caller, (tx) => this.reading.event(tx, caller, id));
  }

  /** Makes an event. */
  @Post()
  @Requires('campaign.write')
  create(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Body() body: NewEventDto,
  ): Promise<EventStandDto> {
    return this.requests.write(caller, key, (tx, by) => this.verbs.keeping.create(tx, by, eventOf(body)));
  }

  /** Changes an event. */
  @Put(':id')
  @Requires('campaign.write')
  change(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangedEventDto,
  ): Promise<EventStandDto> {
    return this.requests.write(caller, key, (tx, by) =>
      this.verbs.keeping.change(tx, by, id, body.version, eventOf(body)),
    );
  }

  /** Who registered for an event and who came. */
  @Get(':id/attendance')
  @AlsoRequires('member.read')
  @Requires('lead.read')
  async attendance(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { limit, cursor, is }: AttendancesQuery,
  ): Promise<AttendancesDto> {
    const after = decodeCursor(cursor, ['id'])?.[0];
    const found = await this.requests.read(caller, (tx) =>
      this.reading.attendances(tx, caller, id, { after, limit, is }),
    );
    return pageOf(
      found,
      limit,
      (each) => encodeCursor([each.id]),
      (each) => each,
    );
  }

  /** Writes down who registered and who came; each person once, however often it is sent. */
  @Post(':id/attendance')
  @HttpCode(200)
  @BodyLimit(BATCH_BODY_LIMIT)
  @Requires('lead.capture')
  record(
    @AskedBy() caller: Caller,
    @Idempotency() key: Key,
    @Param('id', IdPipe) id: string,
    @Body() { attendees, makesLeads = false, leadType }: AttendanceDto,
  ): Promise<RecordedAttendanceDto> {
    const wish = { attendees: attendees.map(attendeeOfDto), makesLeads, leadType };
    return this.requests.write(caller, key, async (tx, by) => {
      const { nobody, ...counts } = await this.verbs.recording.run(tx, by, id, wish);
      return { ...counts, nobody: [...nobody] };
    });
  }

  /** Takes a CSV file of a badge scanner or a ticket shop, up to 4 MB; each person once, however often it is sent. */
  @Post(':id/scans')
  @HttpCode(200)
  @StreamedBody('text/csv')
  @Requires('lead.capture')
  async scans(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { makesLeads = false, leadType }: ScansQuery,
    @Req() request: FastifyRequest,
  ): Promise<TakenScansDto> {
    const parts: Buffer[] = [];
    for await (const part of bounded(request.body as AsyncIterable<Buffer>, BATCH_BODY_LIMIT))
      parts.push(part);
    const taken = await this.verbs.scans.run(caller, id, Buffer.concat(parts), { makesLeads, leadType });
    return { ...taken, problems: [...taken.problems] };
  }
}
