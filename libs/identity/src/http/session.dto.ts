import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';

/** How to sign in. */
export class SignInDto {
  @IsString() @MaxLength(254) email: string;
  @IsString() @MaxLength(1_000) password: string;
  /** The workspace to enter; by default the one used last. */
  @IsOptional() @IsUUID() workspaceId?: string;
}

/** Where to go over to. */
export class SwitchDto {
  /** Another workspace of the account, as the session lists them. */
  @IsUUID() workspaceId: string;
}

/** Whoever signed in. */
export class AccountDto {
  /** Id of the account. */
  id: string;
  /** As the person wrote it. */
  name: string;
  /** Address to sign in with. */
  email: string;
}

/** The same person in this workspace. */
export class SessionMemberDto {
  /** Id of the member. */
  id: string;
  /** As colleagues see it. */
  name: string;
  /**
   * Language it reads.
   * @example 'it'
   */
  locale: string;
  /** Shipped roles by name, roles of the workspace by id. */
  @ApiProperty({ type: [String] }) roles: readonly string[];
}

/** A team. */
export class TeamDto {
  /** Id of the team. */
  id: string;
  /** What it is called. */
  name: string;
  /** The side it stands on. */
  @ApiProperty({ enum: TEAM_KINDS }) kind: TeamKind;
}

/** The workspace that is entered. */
export class WorkspaceDto {
  /** Id of the workspace. */
  id: string;
  /** What it is called. */
  name: string;
  /**
   * IANA zone its days are those of.
   * @example 'Europe/Rome'
   */
  zone: string;
  /**
   * ISO 4217: what its totals are in.
   * @example 'EUR'
   */
  currency: string;
  /** True for the one with made-up data. */
  isSample: boolean;
}

/** Something and what it is called. */
export class NamedDto {
  /** Its id. */
  id: string;
  /** What it is called. */
  name: string;
}

/** Who is signed in, where, and what they may do. */
export class SessionDto {
  /** Whoever signed in. */
  account: AccountDto;
  /** The same person in this workspace. */
  member: SessionMemberDto;
  /** The teams the member is in. */
  @ApiProperty({ type: [TeamDto] }) teams: readonly TeamDto[];
  /** The workspace that is entered. */
  workspace: WorkspaceDto;
  /** All workspaces of the account. */
  @ApiProperty({ type: [NamedDto] }) workspaces: readonly NamedDto[];
  /** Actions the member may take; scoped ones also with every scope they reach. */
  @ApiProperty({ type: [String] }) actions: readonly string[];
  /** True while the workspace demands a second factor that the account does not have: nothing else can be done. */
  mustSetUpSecondFactor: boolean;
  /** To be sent as X-CSRF-Token with every change. */
  csrfToken: string;
  /** ISO 8601 in UTC, to correct countdowns. */
  serverTime: string;
}
