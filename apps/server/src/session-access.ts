import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Authenticate, RecheckCallers } from '#identity';
import { LiveAccess } from '#live';

/** Sockets are let in by the same sessions and keys as requests. */
@Injectable()
export class SessionAccess extends LiveAccess {
  constructor(
    private readonly sessions: Authenticate,
    private readonly recheck: RecheckCallers,
  ) {
    super();
  }

  authenticate(headers: IncomingHttpHeaders): Promise<Caller | undefined> {
    return this.sessions.authenticate(headers);
  }

  stillValid(callers: readonly Caller[]): Promise<readonly (Caller | undefined)[]> {
    return this.recheck.run(callers);
  }
}
