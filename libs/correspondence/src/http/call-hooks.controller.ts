import { Body, Controller, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bytesOf, IdPipe, KeepsBytes } from '#http';
import { Public } from '#identity';
import { TakeCall } from '../application/take-call.js';
import { CallDto, TakenCallDto } from './calls.dto.js';

/** More than any call has to say (bytes). */
const HOOK_BODY_LIMIT = 16_384;

/** Where telephone systems tell of calls, signed by Standard Webhooks. */
@Controller('hooks/calls')
export class CallHooksController {
  constructor(private readonly takeCall: TakeCall) {}

  /** A call that has ended; it is logged at the lead of whoever was at the other end, once. */
  @Post(':connector')
  @HttpCode(200)
  @Public()
  @KeepsBytes(HOOK_BODY_LIMIT)
  take(
    @Req() request: FastifyRequest,
    @Param('connector', IdPipe) connectorId: string,
    @Headers('webhook-id') id: string | undefined,
    @Headers('webhook-timestamp') timestamp: string | undefined,
    @Headers('webhook-signature') signature: string | undefined,
    @Body() call: CallDto,
  ): Promise<TakenCallDto> {
    const headers = { id, timestamp, signature };
    return this.takeCall.run({ connectorId, headers, bytes: bytesOf(request), call });
  }
}
