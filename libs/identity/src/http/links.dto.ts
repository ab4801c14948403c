import { IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** What a link is for. */
export class LinkDto {
  /** An invitation to join, a new password for one who forgot it, or a way in without one. */
  kind: 'invitation' | 'reset' | 'sign-in';
  /** Address of the account. */
  email: string;
  /** What the person is called, as whoever invited them wrote it until they say better. */
  name: string;
  /** The workspace it leads to; null when it leads to none in particular. */
  workspaceName: string | null;
  /** A new password, the one the account has already, or nothing. */
  asksFor: 'new-password' | 'password' | 'nothing';
}

export class FollowLinkDto {
  @IsOptional() @IsString() @Length(1, 200) name?: string;
  /** 10 to 200 characters. */
  @IsOptional() @IsString() @MaxLength(1_000) password?: string;
}

/** A link to copy and send by hand; shown this once. */
export class IssuedLinkDto {
  /** Address to open in a browser. */
  link: string;
  /** From when on it leads nowhere, ISO 8601 in UTC. */
  expiresAt: string;
}
