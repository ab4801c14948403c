import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wholeEntry } from '../application/enter.js';
import { FinishSignIn } from '../application/finish-sign-in.js';
import { SignIn } from '../application/sign-in.js';
import { SignOut } from '../application/sign-out.js';
import { SwitchWorkspace } from '../application/switch-workspace.js';
import { AnyCaller, EvenHeldBack, MembersOnly, Public } from './access.js';
import { CodeDto } from './second-factor.dto.js';
import { SessionAnswer } from './session-answer.js';
import type { Visit } from '../domain/visit.js';
import { SessionDto, SignInDto, SwitchDto } from './session.dto.js';
import { Visiting } from './visiting.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly entry: SignIn,
    private readonly exit: SignOut,
    private readonly sessions: SessionAnswer,
    private readonly second: FinishSignIn,
    private readonly others: SwitchWorkspace,
  ) {}

  /** Signs in and sets the session cookie; an account with a second factor is told that a code is awaited. */
  @Post()
  @Public()
  async signIn(
    @Body() credentials: SignInDto,
    @Visiting() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.sessions.signedIn(reply, await this.entry.signIn(credentials, visit));
  }

  /** The second step, with a code of the app or a recovery code: signs in and sets the session cookie. */
  @Post('code')
  @Public()
  async finish(
    @Body() { code }: CodeDto,
    @Visiting() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.second.finish(this.sessions.stepOf(request), code, visit);
    const session = await this.sessions.signedIn(reply, wholeEntry(token));
    this.sessions.stepDone(reply);
    return session;
  }

  /** The session of the cookie. */
  @Get()
  @MembersOnly()
  @AnyCaller('Tells only who the caller is.')
  @EvenHeldBack()
  show(@Req() request: FastifyRequest): Promise<SessionDto> {
    return this.sessions.describe(request);
  }

  /** Goes over to another workspace of the same account, and sets the cookie of a session there; this one ends. */
  @Post('workspace')
  @MembersOnly()
  @AnyCaller('Opens only what the account may enter.')
  @EvenHeldBack()
  async switch(
    @Body() { workspaceId }: SwitchDto,
    @Visiting() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.others.switch(this.sessions.tokenOf(request), workspaceId, visit);
    return this.sessions.signedIn(reply, wholeEntry(token));
  }

  /** Signs out: the session ends here and on its sockets. */
  @Delete()
  @MembersOnly()
  @AnyCaller('Ends only the session that asks.')
  @EvenHeldBack()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.exit.signOut(this.sessions.tokenOf(request));
    this.sessions.signedOut(reply);
  }
}
