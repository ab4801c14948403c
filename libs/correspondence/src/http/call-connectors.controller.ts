import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ConnectorRequests } from '../application/connector-requests.js';
import {
  ConnectorLogDto,
  ConnectorsDto,
  ConnectorSecretDto,
  CreatedConnectorDto,
  NewConnectorDto,
} from './calls.dto.js';

/** Telephone systems that tell of calls; what they tell is believed, so they are connected by whoever makes keys. */
@Controller('call-connectors')
@Requires('key.manage')
export class CallConnectorsController {
  constructor(private readonly requests: ConnectorRequests) {}

  /** The telephone systems that are connected. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<ConnectorsDto> {
    return { items: await this.requests.list(caller) };
  }

  /** Connects one and shows its secret, this once. */
  @Post()
  create(
    @AskedBy() caller: Caller,
    @Body() { name, country = null }: NewConnectorDto,
  ): Promise<CreatedConnectorDto> {
    return this.requests.create(caller, { name, country });
  }

  /** What it told last, and how often something was not believed. */
  @Get(':id')
  async log(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConnectorLogDto> {
    return (await this.requests.log(caller, id)) as ConnectorLogDto;
  }

  /** Takes a telephone system away; its hooks are refused from now on. */
  @Delete(':id')
  @HttpCode(204)
  remove(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.remove(caller, id);
  }

  /** A new secret; the one before signs too for 24 hours. */
  @Post(':id/secret')
  @HttpCode(200)
  rotate(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<ConnectorSecretDto> {
    return this.requests.rotate(caller, id);
  }
}
