import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { Env } from '#config';

/** By which server mail leaves, and when the digests do. */
export class MailConfig {
  /** Address under which browsers reach this installation (from the settings of `http`): where links lead. */
  baseUrl: string = 'http://127.0.0.1:4400';

  /** `smtp://user:password@host:587` or `smtps://…`; without it no mail is sent. */
  @Env('SMTP_URL')
  @IsOptional()
  @IsString()
  @Matches(/^smtps?:\/\/[^\s]+$/, { message: 'must begin with smtp:// or smtps://' })
  smtpUrl?: string;

  /** The sender of every mail. */
  @Env('MAIL_FROM') @IsString() from: string = 'Staffetta <staffetta@localhost>';

  /** From when on, in the workspace's zone, the mails of a day are sent. */
  @Env('MAIL_DIGEST_TIME')
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time such as 18:30' })
  digestTime: string = '18:30';

  /** Day of the weekly mail, 1 for Monday to 7. */
  @Env('MAIL_WEEKLY_DAY') @IsInt() @Min(1) @Max(7) weeklyDay: number = 1;
}
