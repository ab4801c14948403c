import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { EndpointRequests } from '../../application/webhooks/endpoint-requests.js';
import type { EndpointWording } from '../../domain/webhooks/endpoint.js';
import {
  CreatedWebhookDto,
  NewWebhookDto,
  WebhookDto,
  WebhooksDto,
  WebhookSecretDto,
  WebhookTestDto,
  WebhookWordingDto,
} from './webhooks.dto.js';

/** Outgoing webhooks by Standard Webhooks. What leaves by them leaves the product, so they are made by whoever makes keys. */
@Controller('webhooks')
@Requires('key.manage')
export class WebhooksController {
  constructor(private readonly requests: EndpointRequests) {}

  /** The endpoints that are told, without their secrets. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<WebhooksDto> {
    return { items: (await this.requests.list(caller)) as WebhookDto[] };
  }

  /** One endpoint. */
  @Get(':id')
  async one(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookDto> {
    return (await this.requests.one(caller, id)) as WebhookDto;
  }

  /** Makes an endpoint and shows its secret, this once. */
  @Post()
  async create(
    @AskedBy() caller: Caller,
    @Body() { format = 'cloudevents', ...wording }: NewWebhookDto,
  ): Promise<CreatedWebhookDto> {
    return (await this.requests.create(caller, { format, ...worded(wording) })) as CreatedWebhookDto;
  }

  /** Changes it, stops it, or lets it run again. */
  @Put(':id')
  async reword(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() wording: WebhookWordingDto,
  ): Promise<WebhookDto> {
    return (await this.requests.reword(caller, id, worded(wording))) as WebhookDto;
  }

  /** Takes an endpoint away; nothing more is sent to it. */
  @Delete(':id')
  @HttpCode(204)
  remove(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.requests.remove(caller, id);
  }

  /** A new secret; the one before signs too for 24 hours. */
  @Post(':id/secret')
  @HttpCode(200)
  rotate(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookSecretDto> {
    return this.requests.rotate(caller, id);
  }

  /** Sends a test; what came of it stands in the log. */
  @Post(':id/test')
  @HttpCode(202)
  test(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<WebhookTestDto> {
    return this.requests.test(caller, id);
  }
}

const worded = ({ url, description, types, isEnabled }: WebhookWordingDto): EndpointWording => ({
  ...{ url, types, description: description ?? null, isEnabled: isEnabled ?? true },
});
