import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { CreateApiKey } from '../application/create-api-key.js';
import { Requires } from './access.js';
import { ApiKeysDto, CreatedApiKeyDto, KeyNetworksDto, NewApiKeyDto } from './api-keys.dto.js';

@Controller('api-keys')
@Requires('key.manage')
export class ApiKeysController {
  constructor(private readonly keys: CreateApiKey) {}

  /** The keys, without their secrets. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<ApiKeysDto> {
    return { items: await this.keys.list(caller) };
  }

  /** Creates a key and shows it, this once. */
  @Post()
  create(@AskedBy() caller: Caller, @Body() key: NewApiKeyDto): Promise<CreatedApiKeyDto> {
    return this.keys.create(caller, key);
  }

  /** Says anew from where a key is of use; for requests from now on. */
  @Put(':id/networks')
  @HttpCode(204)
  limit(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { networks }: KeyNetworksDto,
  ): Promise<void> {
    return this.keys.limit(caller, id, networks);
  }

  /** Ends a key, at once and for good. */
  @Delete(':id')
  @HttpCode(204)
  revoke(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keys.revoke(caller, id);
  }
}
