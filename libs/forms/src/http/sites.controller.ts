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

  /** The websites whose visits are counted. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<SitesDto> {
    return { items: (await this.requests.list(caller)) as SiteDto[] };
  }

  /** Adds a website whose visits are counted. */
  @Post()
  create(@AskedBy() caller: Caller, @Body() wish: NewSiteDto): Promise<SiteDto> {
    return this.requests.create(caller, wish) as Promise<SiteDto>;
  }

  /** One website. */
  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SiteDto> {
    return this.requests.one(caller, id) as Promise<SiteDto>;
  }

  /** Changes the fields that are named; the others stay. */
  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: SiteChangeDto,
  ): Promise<SiteDto> {
    return this.requests.change(caller, id, change) as Promise<SiteDto>;
  }
}
