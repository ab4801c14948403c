import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { CreateTeam } from '../application/create-team.js';
import { RenameTeam } from '../application/rename-team.js';
import { Requires } from './access.js';
import { TeamDto } from './session.dto.js';
import { NewTeamDto, TeamNameDto, TeamsDto } from './teams.dto.js';

@Controller('teams')
export class TeamsController {
  constructor(
    private readonly teams: CreateTeam,
    private readonly names: RenameTeam,
  ) {}

  /** The teams. */
  @Get()
  @Requires('member.read')
  async list(@AskedBy() caller: Caller): Promise<TeamsDto> {
    return { items: await this.teams.list(caller) };
  }

  /** Makes a team. */
  @Post()
  @Requires('team.manage')
  create(@AskedBy() caller: Caller, @Body() team: NewTeamDto): Promise<TeamDto> {
    return this.teams.create(caller, team);
  }

  /** Calls a team something else. */
  @Patch(':id')
  @Requires('team.manage')
  rename(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { name }: TeamNameDto,
  ): Promise<TeamDto> {
    return this.names.rename(caller, id, name);
  }
}
