import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { wholeEntry } from '../application/enter.js';
import { SetUpWorkspace } from '../application/set-up-workspace.js';
import type { Visit } from '../domain/visit.js';
import { Public } from './access.js';
import { SessionAnswer } from './session-answer.js';
import { SessionDto } from './session.dto.js';
import { SetupDto, SetupStateDto } from './setup.dto.js';
import { Visiting } from './visiting.js';

@Controller('setup')
@Public()
export class SetupController {
  constructor(
    private readonly setup: SetUpWorkspace,
    private readonly sessions: SessionAnswer,
  ) {}

  /** Whether the installation still waits for its first account. */
  @Get()
  async show(): Promise<SetupStateDto> {
    return { isNeeded: await this.setup.isNeeded() };
  }

  /** Makes the first account and its workspace, and signs in. */
  @Post()
  async setUp(
    @Body() wish: SetupDto,
    @Visiting() visit: Visit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.sessions.signedIn(reply, wholeEntry(await this.setup.setUp(wish, visit)));
  }
}
