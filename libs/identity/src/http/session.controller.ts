import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn } from '../application/sign-in.js';
import { SignOut } from '../application/sign-out.js';
import { AnyCaller, Public } from './access.js';
import { SessionAnswer } from './session-answer.js';
import type { Visit } from '../domain/visit.js';
import { SessionDto, SignInDto } from './session.dto.js';
import { Visiting } from './visiting.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly entry: SignIn,
    private readonly exit: SignOut,
    private readonly sessions: SessionAnswer,
  ) {}

  /** Signs in and sets the session cookie. */
  @Post()
  @Public()
  async signIn(
    @Body() credentials: SignInDto,
    @Visiting() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.sessions.signedIn(reply, await this.entry.signIn(credentials, visit));
  }

  /** The session of the cookie. */
  @Get()
  @AnyCaller('Tells only who the caller is.')
  show(@Req() request: FastifyRequest): Promise<SessionDto> {
    return this.sessions.describe(request);
  }

  /** Signs out: the session ends here and on its sockets. */
  @Delete()
  @AnyCaller('Ends only the session that asks.')
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.exit.signOut(this.sessions.tokenOf(request));
    this.sessions.signedOut(reply);
  }
}
