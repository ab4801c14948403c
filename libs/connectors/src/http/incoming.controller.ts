import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT, bytesOf, RawBody } from '#http';
import { Public } from '#identity';
import { OwnAddress } from '../application/own-address.js';
import { ReceiveHit } from '../application/receive-hit.js';
import type { Headers } from '../domain/adapter.js';
import { ReceivedHitDto } from './connectors.answers.dto.js';

/** Where sources of leads call; they prove themselves by what they send. */
@Controller('in')
export class IncomingController {
  constructor(
    private readonly receiveHit: ReceiveHit,
    private readonly ownAddress: OwnAddress,
  ) {}

  /** A hit, in the words of its source; answered once it is committed. */
  @Post(':key')
  @HttpCode(200)
  @Public()
  @RawBody(BODY_LIMIT)
  take(@Req() request: FastifyRequest, @Param('key') key: string): Promise<ReceivedHitDto> {
    const { method } = request;
    const url = `${this.ownAddress.base}${request.url}`;
    const arrived = { headers: singlesOf(request.headers), body: bytesOf(request), method, url };
    return this.receiveHit.run(key, arrived);
  }

  /** What a vendor asks before it sends anything. */
  @Get(':key')
  @Public()
  @ApiExcludeEndpoint()
  async handshake(
    @Param('key') key: string,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.receiveHit.handshake(key, singlesOf(query));
    const isText = typeof answer === 'string';
    await reply.type(isText ? 'text/plain; charset=utf-8' : 'application/json').send(answer);
  }
}

/** What is sent twice proves nothing. */
const singlesOf = (given: Readonly<Record<string, unknown>>): Headers =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
