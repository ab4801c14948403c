import { IsInt, IsOptional, IsString, Matches, Max, Min, ValidateIf } from 'class-validator';
import { Env } from '#config';

/** The mailbox that is read for all workspaces. */
export class MailboxConfig {
  /** `imaps://user:password@host/INBOX`; without it no mail comes in. */
  @Env('IMAP_URL')
  @IsOptional()
  @IsString()
  @Matches(/^imaps?:\/\/[^\s@]+@[^\s@]+$/, {
    message:
      'must be imaps://user:password@host/INBOX, with signs such as @ in user and password percent-encoded',
  })
  imapUrl?: string;

  /** The address under which mail arrives in it; the server has to bring `name+anything@host` there, too. */
  @Env('IMAP_ADDRESS')
  @ValidateIf(({ imapUrl }: MailboxConfig) => imapUrl !== undefined)
  @Matches(/^[a-z0-9._-]{1,15}@[a-z0-9.-]+$/i, {
    message: 'must be an address with at most 15 letters before the at-sign, such as leads@example.com',
  })
  address?: string;

  /** How often it is looked into (s). */
  @Env('IMAP_POLL_SECONDS') @IsInt() @Min(1) @Max(3_600) pollSeconds: number = 20;

  /** Its address while it is read. */
  get read(): string | undefined {
    return this.imapUrl === undefined ? undefined : this.address?.toLowerCase();
  }
}
