import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProviderClient } from '../application/provider/provider-client.js';
import { SignInByProvider } from '../application/provider/sign-in-by-provider.js';
import type { Visit } from '../domain/visit.js';
import { Public } from './access.js';
import { ProviderAnswer } from './provider-answer.js';
import {
  BeginProviderSignInDto,
  ProviderAddressDto,
  ProviderAnswerDto,
  ProviderDto,
} from './provider.dto.js';
import { SessionAnswer } from './session-answer.js';
import { SessionDto } from './session.dto.js';
import { Visiting } from './visiting.js';

@Controller('session/provider')
@Public()
export class ProviderSignInController {
  constructor(
    private readonly client: ProviderClient,
    private readonly entry: SignInByProvider,
    private readonly sessions: SessionAnswer,
    private readonly attempts: ProviderAnswer,
  ) {}

  /** The sign-in provider of this installation. */
  @Get()
  show(): ProviderDto {
    return { name: this.client.name };
  }

  /** Begins a sign-in by OpenID Connect: where the browser goes. */
  @Post()
  async begin(
    @Body() { workspaceId }: BeginProviderSignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderAddressDto> {
    return this.attempts.begun(reply, await this.entry.begin(workspaceId));
  }

  /** Takes what the provider answered: signs in and sets the session cookie, or tells that a code is awaited. */
  @Post('answer')
  async finish(
    @Body() { search }: ProviderAnswerDto,
    @Visiting() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const entry = await this.entry.finish(this.attempts.taken(request, reply), search, visit);
    return this.sessions.signedIn(reply, entry);
  }
}
