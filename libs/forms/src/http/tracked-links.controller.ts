import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { LinkRequests } from '../application/link-requests.js';
import { NewTrackedLinkDto, TrackedLinkChangeDto, TrackedLinkDto, TrackedLinksDto } from './sites.dto.js';

/** Links of catalogues, leaflets and QR codes. */
@Controller('tracked-links')
@Requires('settings.write')
export class TrackedLinksController {
  constructor(private readonly requests: LinkRequests) {}

  @Get()
  async list(@AskedBy() caller: Caller): Promise<TrackedLinksDto> {
    return { items: await this.requests.list(caller) };
  }

  @Post()
  create(@AskedBy() caller: Caller, @Body() wish: NewTrackedLinkDto): Promise<TrackedLinkDto> {
    return this.requests.create(caller, wish);
  }

  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TrackedLinkDto> {
    return this.requests.one(caller, id);
  }

  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: TrackedLinkChangeDto,
  ): Promise<TrackedLinkDto> {
    return this.requests.change(caller, id, change);
  }
}
