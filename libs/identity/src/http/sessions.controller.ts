import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import type { Caller } from '#contracts';
import { AskedBy, IdPipe } from '#http';
import { EndSessions } from '../application/sessions/end-sessions.js';
import { ListSessions } from '../application/sessions/list-sessions.js';
import { AnyCaller, EvenHeldBack, MembersOnly } from './access.js';
import { EndedSessionsDto, SessionsDto } from './sessions.dto.js';

@Controller('sessions')
@MembersOnly()
@AnyCaller('Everybody sees and ends only sessions of their own account.')
@EvenHeldBack()
export class SessionsController {
  constructor(
    private readonly open: ListSessions,
    private readonly ends: EndSessions,
  ) {}

  /** Where one is signed in, in every workspace, the device seen last first. */
  @Get()
  async list(@AskedBy() caller: Caller): Promise<SessionsDto> {
    return { items: await this.open.own(caller) };
  }

  /** Ends all of one's own sessions but the one that asks, and their sockets. */
  @Delete('others')
  async endOthers(@AskedBy() caller: Caller): Promise<EndedSessionsDto> {
    return { ended: await this.ends.others(caller) };
  }

  /** Ends one of one's own sessions and its sockets. */
  @Delete(':id')
  @HttpCode(204)
  end(@AskedBy() caller: Caller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.ends.one(caller, id);
  }
}
