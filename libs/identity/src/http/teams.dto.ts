import { IsIn, IsString, Length } from 'class-validator';
import { TEAM_KINDS } from '#contracts';
import type { TeamKind } from '#contracts';
import { TeamDto } from './session.dto.js';

export class NewTeamDto {
  @IsString() @Length(1, 100) name: string;
  @IsIn(TEAM_KINDS) kind: TeamKind;
}

export class TeamNameDto {
  @IsString() @Length(1, 100) name: string;
}

/** The teams of the workspace. */
export class TeamsDto {
  /** By name. */
  items: TeamDto[];
}
