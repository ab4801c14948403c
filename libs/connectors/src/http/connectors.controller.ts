import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { ConnectorRequests } from '../application/connector-requests.js';
import { HitRequests } from '../application/hit-requests.js';
import { ADAPTERS } from '../domain/kinds.js';
import { MAPPED_FIELDS } from '../domain/mapping.js';
import {
  CreatedSourceDto,
  MappingTriedDto,
  SourceDto,
  SourceKindsDto,
  SourcesDto,
  SourceSecretDto,
} from './connectors.answers.dto.js';
import { MappingTrialDto, NewSourceDto, NewSourceSecretDto, SourceChangeDto } from './connectors.dto.js';

/** Sources of leads; what they send is believed, so they are connected by whoever makes keys. */
@Controller('connectors')
@Requires('key.manage')
export class ConnectorsController {
  constructor(
    private readonly requests: ConnectorRequests,
    private readonly hits: HitRequests,
  ) {}

  /** The connectors, without their secrets. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<SourcesDto> {
    return { items: (await this.requests.list(caller)) as SourceDto[] };
  }

  /** What may be connected, and how. */
  @Get('kinds')
  kinds(): SourceKindsDto {
    const items = ADAPTERS.map(({ kind, label, authentication, secret, steps, readBack }) => ({
      ...{ kind, label, authentication, secret, steps: [...steps] },
      ...{ needsToken: readBack !== undefined, documentation: `docs/connectors/${kind}.md` },
    }));
    return { items, fields: [...MAPPED_FIELDS] };
  }

  /** Connects one and shows its secret, this once. */
  @Post()
  create(@AskedBy() caller: Caller, @Body() wish: NewSourceDto): Promise<CreatedSourceDto> {
    const { settings = {}, ...rest } = wish;
    return this.requests.create(caller, { ...rest, settings }) as Promise<CreatedSourceDto>;
  }

  /** What a body would become; nothing is kept. */
  @Post('trial')
  @HttpCode(200)
  try(@Body() { kind, settings = {}, body }: MappingTrialDto): MappingTriedDto {
    const items = this.hits
      .try(kind, settings, body)
      .map(({ submission, reason = null, is, externalId, isTest, occurredAt }) => ({
        ...{ is, externalId, isTest, occurredAt, reason },
        lead: submission ? { ...submission } : null,
      }));
    return { items };
  }

  /** One connector. */
  @Get(':id')
  one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SourceDto> {
    return this.requests.one(caller, id) as Promise<SourceDto>;
  }

  /** Changes the fields that are named; the others stay. */
  @Patch(':id')
  change(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() change: SourceChangeDto,
  ): Promise<SourceDto> {
    return this.requests.change(caller, id, change) as Promise<SourceDto>;
  }

  /** Its hits go with it; its leads stay. */
  @Delete(':id')
  @HttpCode(204)
  remove(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.remove(caller, id);
  }

  /** A new secret; the one before proves too for 24 hours. */
  @Post(':id/secret')
  @HttpCode(200)
  rotate(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { secret }: NewSourceSecretDto,
  ): Promise<SourceSecretDto> {
    return this.requests.rotate(caller, id, secret);
  }
}
