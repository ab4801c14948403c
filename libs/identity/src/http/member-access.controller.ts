import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { ResetSecondFactor } from '../application/second-factor/reset-second-factor.js';
import { EndSessions } from '../application/sessions/end-sessions.js';
import { ListSessions } from '../application/sessions/list-sessions.js';
import { Requires } from './access.js';
import { EndedSessionsDto, SessionsDto } from './sessions.dto.js';

/** How a member gets in, in the hands of whoever administers. */
@Controller('members/:id')
@Requires('member.manage')
export class MemberAccessController {
  constructor(
    private readonly open: ListSessions,
    private readonly ends: EndSessions,
    private readonly factors: ResetSecondFactor,
  ) {}

  /** Where the member is signed in to this workspace. */
  @Get('sessions')
  async sessions(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<SessionsDto> {
    return { items: await this.open.ofMember(caller, id) };
  }

  /** Turns the member's second factor off, for one who lost their device. */
  @Delete('second-factor')
  @HttpCode(204)
  resetSecondFactor(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.factors.reset(caller, id);
  }

  /** Ends all sessions of the member in this workspace, and their sockets. */
  @Delete('sessions')
  async endSessions(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<EndedSessionsDto> {
    return { ended: await this.ends.ofMember(caller, id) };
  }
}
