import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { SiteRequests } from '../application/site-requests.js';
import { NewSiteDto, SiteChangeDto, SiteDto, SitesDto } from './sites.dto.js';

/** Web sites whose visits are recorded. */
@Controller('sites')
@Requires('settings.write')
export class SitesController {
  constructor(private readonly requests: SiteRequests) {}

  @Get()
  async list(@AskedBy() caller: Caller): Promise<SitesDto> {
    return { items: (await this.requests.list(caller)) as SiteDto[] };
  }

  @Post()
  create(@AskedBy() caller: Caller, @Body() wish: NewSiteDto): Promise<SiteDto> {
    return this.requests.create(caller, wish) as Promise<SiteDto>;
  }

  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SiteDto> {
    return this.requests.one(caller, id) as Promise<SiteDto>;
  }

  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: SiteChangeDto,
  ): Promise<SiteDto> {
    return this.requests.change(caller, id, change) as Promise<SiteDto>;
  }
}
