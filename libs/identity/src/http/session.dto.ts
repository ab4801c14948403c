import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { TeamKind } from '#contracts';

/** How to sign in. */
export class SignInDto {
  @IsString() @MaxLength(254) email: string;
  @IsString() @MaxLength(1_000) password: string;
  /** The workspace to enter; by default the one used last. */
  @IsOptional() @IsUUID() workspaceId?: string;
}

export class AccountDto {
  id: string;
  name: string;
  email: string;
}

export class SessionMemberDto {
  id: string;
  name: string;
  locale: string;
  @ApiProperty({ type: [String] }) roles: readonly string[];
}

export class TeamDto {
  id: string;
  name: string;
  kind: TeamKind;
}

export class WorkspaceDto {
  id: string;
  name: string;
  /** IANA zone. */
  zone: string;
  /** ISO 4217. */
  currency: string;
  isSample: boolean;
}

export class NamedDto {
  id: string;
  name: string;
}

/** Who is signed in, where, and what they may do. */
export class SessionDto {
  account: AccountDto;
  member: SessionMemberDto;
  /** The teams the member is in. */
  @ApiProperty({ type: [TeamDto] }) teams: readonly TeamDto[];
  workspace: WorkspaceDto;
  /** All workspaces of the account. */
  @ApiProperty({ type: [NamedDto] }) workspaces: readonly NamedDto[];
  /** Actions the member may take; scoped ones also with every scope they reach. */
  @ApiProperty({ type: [String] }) actions: readonly string[];
  /** To be sent as X-CSRF-Token with every change. */
  csrfToken: string;
  serverTime: string;
}
