import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { Requires } from '#identity';
import { DeliveryRequests } from '../../application/webhooks/delivery-requests.js';
import {
  LoggedDeliveryDto,
  WebhookDeliveriesDto,
  WebhookDeliveriesQuery,
  WebhookReplayDto,
  WebhookReplayedDto,
} from './webhooks.dto.js';

/** The log of an endpoint, kept for 30 days. */
@Controller('webhooks/:id')
@Requires('key.manage')
export class WebhookDeliveriesController {
  constructor(private readonly requests: DeliveryRequests) {}

  /** What was sent, the newest first. */
  @Get('deliveries')
  list(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { state, ...page }: WebhookDeliveriesQuery,
  ): Promise<WebhookDeliveriesDto> {
    return this.requests.list(caller, id, { ...page, state: state ?? null });
  }

  /** One message with each time it was sent. */
  @Get('deliveries/:deliveryId')
  async one(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('deliveryId', IdPipe) deliveryId: string,
  ): Promise<LoggedDeliveryDto> {
    return (await this.requests.one(caller, id, deliveryId)) as LoggedDeliveryDto;
  }

  /** Sends it again, delivered or not, under the same id. */
  @Post('deliveries/:deliveryId/replay')
  @HttpCode(200)
  async replay(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('deliveryId', IdPipe) deliveryId: string,
  ): Promise<LoggedDeliveryDto> {
    return (await this.requests.replay(caller, id, deliveryId)) as LoggedDeliveryDto;
  }

  /** Sends again what did not arrive since an instant. */
  @Post('replay')
  @HttpCode(200)
  replaySince(
    @AskedBy() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() { since }: WebhookReplayDto,
  ): Promise<WebhookReplayedDto> {
    return this.requests.replaySince(caller, id, new Date(since));
  }
}
