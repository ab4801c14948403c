import { Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { StreamedBody } from '#http';
import { Public } from '#identity';
import { LeaveLinks } from '../application/mail/leave-links.js';
import { UnsubscriptionDto } from './unsubscribe.dto.js';

/**
 * Stopping a kind of mail by the link in it, without signing in (RFC 8058). Whoever holds the link holds the mail. What reads changes
 * nothing, for scanners of mail open every link.
 */
@Controller('unsubscribe/:token')
@Public()
export class UnsubscribeController {
  constructor(private readonly links: LeaveLinks) {}

  /** What the link stops; a browser is sent to the page that asks. */
  @Get()
  @ApiOkResponse({ type: UnsubscriptionDto })
  async read(
    @Param('token') token: string,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (accept?.includes('text/html')) await reply.redirect(`/unsubscribe/${encodeURIComponent(token)}`, 302);
    else await reply.send(await this.links.read(token));
  }

  /** Stops such mails: mail programs send `List-Unsubscribe=One-Click` as a form, the page sends nothing. */
  @Post()
  @HttpCode(200)
  @StreamedBody('application/x-www-form-urlencoded', 'multipart/form-data')
  stop(@Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.links.stop(token);
  }

  /** Takes that back. */
  @Post('undo')
  @HttpCode(200)
  resume(@Param('token') token: string): Promise<UnsubscriptionDto> {
    return this.links.resume(token);
  }
}
