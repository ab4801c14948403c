import { Body, Controller, Get, Header, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import encodeQR from 'qr';
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

  /** The tracked links. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<TrackedLinksDto> {
    return { items: await this.requests.list(caller) };
  }

  /** Makes a short link whose clicks are counted. */
  @Post()
  create(@AskedBy() caller: Caller, @Body() wish: NewTrackedLinkDto): Promise<TrackedLinkDto> {
    return this.requests.create(caller, wish);
  }

  /** One tracked link. */
  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<TrackedLinkDto> {
    return this.requests.one(caller, id);
  }

  /** The address as a QR code to print, at any size. */
  @Get(':id/qr.svg')
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async code(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<string> {
    return encodeQR((await this.requests.one(caller, id)).address, 'svg', { border: 4 });
  }

  /** Changes the fields that are named; the others stay. */
  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: TrackedLinkChangeDto,
  ): Promise<TrackedLinkDto> {
    return this.requests.change(caller, id, change);
  }
}
