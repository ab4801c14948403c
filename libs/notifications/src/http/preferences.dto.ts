import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { CHANNELS, MODES, PREFERENCE_KINDS } from '../domain/mail/preferences.js';
import type { Channel, Mode, PreferenceKind } from '../domain/mail/preferences.js';

/** One cell of channel × kind. */
export class NotificationPreferenceDto {
  /** The way by which it comes. */
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: Channel;
  /** What it is about; `pacing` and `weekly` are digests. */
  @ApiProperty({ enum: PREFERENCE_KINDS }) @IsIn(PREFERENCE_KINDS) kind: PreferenceKind;
  /** At once, collected once a day, or not at all; a digest comes on its day unless it is `off`. */
  @ApiProperty({ enum: MODES }) @IsIn(MODES) mode: Mode;
}

/** What a member wants to hear of by which way. */
export class NotificationPreferencesDto {
  /** The whole table; when it is written, the cells to change. */
  @ValidateNested({ each: true })
  @Type(() => NotificationPreferenceDto)
  @ArrayMaxSize(100)
  @ArrayUnique(({ channel, kind }: NotificationPreferenceDto) => `${channel} ${kind}`)
  items: NotificationPreferenceDto[];
  /** Written to in working time only, by the member's own calendar, or by office hours. */
  @IsBoolean() isQuiet: boolean;
}
