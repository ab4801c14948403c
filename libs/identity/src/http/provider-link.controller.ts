import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiNotFoundResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#contracts';
import { AskedBy } from '#http';
import { LinkProvider } from '../application/provider/link-provider.js';
import { ProviderAnswer } from './provider-answer.js';
import { AnyCaller, MembersOnly } from './access.js';
import {
  BeginProviderLinkDto,
  ProviderAddressDto,
  ProviderAnswerDto,
  ProviderLinkDto,
} from './provider.dto.js';

/** One's own link with the sign-in provider. */
@Controller('provider-link')
@MembersOnly()
@AnyCaller('Everybody links only an account of their own.')
export class ProviderLinkController {
  constructor(
    private readonly links: LinkProvider,
    private readonly attempts: ProviderAnswer,
  ) {}

  /** Whether it is linked. */
  @Get()
  show(@AskedBy() caller: Caller): Promise<ProviderLinkDto> {
    return this.links.show(caller);
  }

  /** Begins to link: where the browser goes. */
  @Post()
  @ApiNotFoundResponse()
  async begin(
    @AskedBy() caller: Caller,
    @Body() { password }: BeginProviderLinkDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProviderAddressDto> {
    return this.attempts.begun(reply, await this.links.begin(caller, password, address));
  }

  /** Takes what the provider answered, and links. */
  @Post('answer')
  @HttpCode(204)
  finish(
    @AskedBy() caller: Caller,
    @Body() { search }: ProviderAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.links.finish(caller, this.attempts.taken(request, reply), search);
  }

  /** Unlinks; the password opens the account as before. */
  @Delete()
  @HttpCode(204)
  unlink(@AskedBy() caller: Caller): Promise<void> {
    return this.links.unlink(caller);
  }
}
