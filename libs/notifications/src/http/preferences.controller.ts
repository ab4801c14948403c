import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { CalendarDefinition } from '#calendar';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { AnyCaller, MembersOnly } from '#identity';
import { PreferenceRequests } from '../application/preference-requests.js';
import type { Preferences } from '../application/preference-requests.js';
import {
  NotificationPreferencesDto,
  SaidPreferencesDto,
  TestMailDto,
  WorkingWindowDto,
} from './preferences.dto.js';

@Controller('notifications/preferences')
@MembersOnly()
@AnyCaller('Everybody says only what they themselves want to hear of.')
export class PreferencesController {
  constructor(private readonly requests: PreferenceRequests) {}

  /** One's own. */
  @Get()
  async read(@AskedBy() caller: Caller): Promise<NotificationPreferencesDto> {
    return shown(await this.requests.read(caller));
  }

  /** Changes the cells that are named; the others stay. */
  @Put()
  async say(
    @AskedBy() caller: Caller,
    @Body() said: SaidPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    return shown(await this.requests.say(caller, said));
  }

  /** Sends oneself a mail that says only that mails arrive; once a minute. */
  @Post('test-mail')
  @HttpCode(202)
  test(@AskedBy() caller: Caller): Promise<TestMailDto> {
    return this.requests.test(caller);
  }
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const windowsOf = ({ week }: CalendarDefinition): WorkingWindowDto[] =>
  DAYS.flatMap((day) => (week[day] ?? []).map(({ open, close }) => ({ day, open, close })));

const shown = ({ items, hours, ...rest }: Preferences): NotificationPreferencesDto => ({
  ...rest,
  items: [...items],
  hours: { isOwn: hours.isOwn, zone: hours.definition.zone, windows: windowsOf(hours.definition) },
});
