import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { CHANNELS, MODES, PREFERENCE_KINDS } from '../domain/mail/preferences.js';
import type { Channel, Mode, PreferenceKind } from '../domain/mail/preferences.js';

/** One cell of channel × kind. */
export class NotificationPreferenceDto {
  /** The way by which it comes: in the product, by mail, to one's devices. */
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: Channel;
  /** What it is about; `daily`, `pacing` and `weekly` are digests. */
  @ApiProperty({ enum: PREFERENCE_KINDS }) @IsIn(PREFERENCE_KINDS) kind: PreferenceKind;
  /** At once, collected once a day (by mail only), or not at all; a digest comes on its day unless it is `off`. */
  @ApiProperty({ enum: MODES }) @IsIn(MODES) mode: Mode;
}

/** What a member wants to hear of by which way. */
export class SaidPreferencesDto {
  /** The cells to change. */
  @ValidateNested({ each: true })
  @Type(() => NotificationPreferenceDto)
  @ArrayMaxSize(100)
  @ArrayUnique(({ channel, kind }: NotificationPreferenceDto) => `${channel} ${kind}`)
  items: NotificationPreferenceDto[];
  /** Written to in working time only, by the member's own calendar, or by office hours. */
  @IsBoolean() isQuiet: boolean;
}

/** Hours of a day of the week. */
export class WorkingWindowDto {
  /** The day: `mon` to `sun`. */
  @ApiProperty({ type: String, example: 'mon' }) day: string;
  /** `HH:MM` in the zone. */
  open: string;
  /** `HH:MM` in the zone. */
  close: string;
}

/** When a member works. */
export class WorkingHoursDto {
  /** By a calendar of their own; else office hours. */
  isOwn: boolean;
  /** IANA zone of the hours. */
  zone: string;
  /** Monday first; holidays and days off are beside it. */
  windows: WorkingWindowDto[];
}

/** What a member hears of by which way, and when they are written to. */
export class NotificationPreferencesDto {
  /** The whole table. */
  items: NotificationPreferenceDto[];
  /** Written to in working time only. */
  isQuiet: boolean;
  /** Where mails go; null where none are sent. */
  mailTo: string | null;
  /** The working time that quiet goes by. */
  hours: WorkingHoursDto;
  /** When they may be written to next; now where that is now. */
  writableFrom: Date;
}

/** A mail that is on its way. */
export class TestMailDto {
  /** Where to. */
  mailTo: string;
}
