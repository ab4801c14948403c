import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { PreferenceRequests } from '../application/preference-requests.js';
import { NotificationPreferencesDto } from './preferences.dto.js';

@Controller('notifications/preferences')
export class PreferencesController {
  constructor(private readonly requests: PreferenceRequests) {}

  /** One's own. */
  @Get()
  async read(@AskedBy() caller: Caller): Promise<NotificationPreferencesDto> {
    return (await this.requests.read(caller)) as NotificationPreferencesDto;
  }

  /** Changes the cells that are named; the others stay. */
  @Put()
  async say(
    @AskedBy() caller: Caller,
    @Body() said: NotificationPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    return (await this.requests.say(caller, said)) as NotificationPreferencesDto;
  }
}
