import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FollowLink } from '../application/follow-link.js';
import type { Visit } from '../domain/visit.js';
import { Public } from './access.js';
import { FollowLinkDto, LinkDto } from './links.dto.js';
import { SessionAnswer } from './session-answer.js';
import { SessionDto } from './session.dto.js';
import { Visiting } from './visiting.js';

@Controller('links')
@Public()
export class LinksController {
  constructor(
    private readonly links: FollowLink,
    private readonly sessions: SessionAnswer,
  ) {}

  /** What a link is for; looking does not use it up. */
  @Get(':token')
  look(@Param('token') token: string): Promise<LinkDto> {
    return this.links.look(token);
  }

  /** Follows a link: joins, resets the password or signs in. Works once. */
  @Post(':token')
  async follow(
    @Param('token') token: string,
    @Body() answer: FollowLinkDto,
    @Visiting() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.sessions.signedIn(reply, await this.links.follow(token, answer, visit));
  }
}
