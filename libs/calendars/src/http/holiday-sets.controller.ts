import { Controller, Get, Query } from '@nestjs/common';
import { publicHolidays } from '#calendar';
import { Requires } from '#identity';
import { holidaySets } from '../domain/holiday-sets.js';
import { HolidayDatesDto, HolidaySetsDto } from './calendars.answers.dto.js';
import { HolidayDatesQuery, HolidaySetsQuery } from './calendars.dto.js';

@Controller('calendars/holiday-sets')
export class HolidaySetsController {
  /** Countries whose public holidays are known, with their regions. */
  @Get()
  @Requires('agreement.read')
  list(@Query() { language = 'en' }: HolidaySetsQuery): HolidaySetsDto {
    return { items: holidaySets(language) } as HolidaySetsDto;
  }

  /** The dates of one set, year by year. */
  @Get('dates')
  @Requires('agreement.read')
  dates(@Query() { country, region, language, ...years }: HolidayDatesQuery): HolidayDatesDto {
    const options = {
      ...(region === undefined ? {} : { region }),
      ...(language === undefined ? {} : { language }),
    };
    return { items: [...publicHolidays(country, years, options)] };
  }
}
