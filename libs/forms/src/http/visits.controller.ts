import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bytesOf, RawBody } from '#http';
import { FromAnySite, Public } from '#identity';
import { FollowCode } from '../application/follow-code.js';
import { FollowLink } from '../application/follow-link.js';
import type { ArrivedClick } from '../application/follow-link.js';
import { ReceiveVisit } from '../application/receive-visit.js';
import { page, saying } from '../domain/html.js';
import { isBotAgent } from '../domain/bots.js';
import { languageFor } from '../domain/texts.js';
import { wordsIn } from '../domain/words.js';
import { headerOf, sendPage, sendScript, wantedOf } from './visitor-answer.js';

/** What a browser tells of one page (bytes). */
const LONGEST = 8_192;

/** Visits of web sites, and links that count. */
@Controller()
@ApiExcludeController()
@Public()
@FromAnySite()
export class VisitsController {
  constructor(
    private readonly receiveVisit: ReceiveVisit,
    private readonly followLink: FollowLink,
    private readonly followCode: FollowCode,
  ) {}

  @Get('t.js')
  async script(@Query('k') key: unknown, @Res() reply: FastifyReply): Promise<void> {
    const script = await this.receiveVisit.script(typeof key === 'string' ? key : '');
    await sendScript(reply, script, 'public, max-age=300');
  }

  @Post('t/:key')
  @RawBody(LONGEST)
  async visit(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.receiveVisit.run(key, {
      ...{ body: bytesOf(request), origin: headerOf(request, 'origin'), address: request.ip },
      isBot: isBotAgent(headerOf(request, 'user-agent')),
      isDeclined: headerOf(request, 'sec-gpc') === '1' || headerOf(request, 'dnt') === '1',
    });
    await reply.code(204).header('cross-origin-resource-policy', 'cross-origin').send();
  }

  @Get('l/:code')
  async follow(
    @Param('code') code: string,
    @Query('v') visitor: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const target = await this.followLink.run(code, arrivedBy(request, visitor));
    await leadTo(reply, request, target);
  }

  /** What is printed on a brochure, typed or read by a camera. */
  @Get('c/:code')
  async open(
    @Param('code') code: string,
    @Query('v') visitor: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const target = await this.followCode.run(code, arrivedBy(request, visitor));
    await leadTo(reply, request, target);
  }
}

function arrivedBy(request: FastifyRequest, visitor: unknown): ArrivedClick {
  const purpose = headerOf(request, 'sec-purpose') ?? headerOf(request, 'purpose') ?? '';
  const isAhead = /prefetch|prerender/.test(purpose);
  const isLookingOnly = request.method === 'HEAD' || isAhead || isBotAgent(headerOf(request, 'user-agent'));
  return { visitor, address: request.ip, isLookingOnly };
}

async function leadTo(
  reply: FastifyReply,
  request: FastifyRequest,
  target: string | undefined,
): Promise<void> {
  if (target === undefined) return sendPage(reply, nowhere(request));
  await reply
    .headers({ 'cache-control': 'no-store', 'referrer-policy': 'strict-origin-when-cross-origin' })
    .redirect(target, 302);
}

function nowhere(request: FastifyRequest): Parameters<typeof sendPage>[1] {
  const language = languageFor(wantedOf(request), ['en', 'it']);
  const { unknownLink } = wordsIn(language);
  return { status: 404, html: page(language, unknownLink, saying(unknownLink, '')), leadsTo: [] };
}
