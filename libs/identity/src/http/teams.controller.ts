import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { CreateTeam } from '../application/create-team.js';
import { Requires } from './access.js';
import { TeamDto } from './session.dto.js';
import { NewTeamDto, TeamsDto } from './teams.dto.js';

@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: CreateTeam) {}

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
}
