import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { AssignCalendar } from '../application/assign-calendar.js';
import { CalendarRequests } from '../application/calendar-requests.js';
import { AssignedCalendarsDto, CalendarAssignmentDto, MemberCalendarDto } from './member-calendars.dto.js';

/** Calendars of members' own: promises that go by their owner's calendar are judged by them. */
@Controller('calendars/members')
export class MemberCalendarsController {
  constructor(
    private readonly requests: CalendarRequests,
    private readonly assigning: AssignCalendar,
  ) {}

  /** Who has a calendar of their own, and which. */
  @Get()
  @Requires('agreement.read')
  async list(@AskedBy() caller: Caller): Promise<AssignedCalendarsDto> {
    const items = await this.requests.read(caller, (tx, workspaceId) => this.assigning.list(tx, workspaceId));
    return { items };
  }

  /** Gives a member a calendar of their own, or takes it away; what runs keeps the calendar it began under. */
  @Put(':memberId')
  @Requires('settings.write')
  async assign(
    @AskedBy() caller: Caller,
    @Param('memberId', IdPipe) memberId: string,
    @Body() { calendarId }: CalendarAssignmentDto,
  ): Promise<MemberCalendarDto> {
    const assigned = await this.requests.write(caller, undefined, (tx, by) =>
      this.assigning.run(tx, by, memberId, calendarId),
    );
    return { assigned };
  }
}
