import { IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** What a link is for. */
export class LinkDto {
  kind: 'invitation' | 'reset' | 'sign-in';
  email: string;
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
  link: string;
  expiresAt: string;
}
