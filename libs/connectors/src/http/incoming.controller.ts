import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BODY_LIMIT, bytesOf, RawBody } from '#http';
import { FromAnySite, Public } from '#identity';
import { OwnAddress } from '../application/own-address.js';
import { ReceiveHit } from '../application/receive-hit.js';
import type { Headers } from '../domain/adapter.js';
import { thanksPage } from '../domain/thanks-page.js';
import { ReceivedHitDto } from './connectors.answers.dto.js';

/** Where sources of leads call; they prove themselves by what they send. */
@Controller('in')
export class IncomingController {
  constructor(
    private readonly receiveHit: ReceiveHit,
    private readonly ownAddress: OwnAddress,
  ) {}

  /** A hit, in the words of its source; answered once it is committed. A browser that sent a form is led on, or thanked. */
  @Post(':key')
  @HttpCode(200)
  @Public()
  @FromAnySite()
  @RawBody(BODY_LIMIT)
  @ApiOkResponse({ type: ReceivedHitDto })
  async take(
    @Req() request: FastifyRequest,
    @Param('key') key: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { method, ip: address } = request;
    const url = `${this.ownAddress.base}${request.url}`;
    const arrived = { headers: singlesOf(request.headers), body: bytesOf(request), method, url, address };
    const { returnTo, ...received } = await this.receiveHit.run(key, arrived);
    if (returnTo === undefined || !isOfBrowser(request)) await reply.send(received);
    else await thank(request, reply, returnTo);
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

const isOfBrowser = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/html');

/** Sends them on to where the form wants them, or says a plain word of thanks. */
async function thank(request: FastifyRequest, reply: FastifyReply, to: string | null): Promise<void> {
  reply.header('cache-control', 'no-store');
  if (to !== null) await reply.code(303).header('location', to).send();
  else
    await reply
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
      .type('text/html; charset=utf-8')
      .send(thanksPage(request.headers['accept-language']));
}
