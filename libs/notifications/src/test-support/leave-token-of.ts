import type { INestApplication } from '@nestjs/common';
import { LeaveLinks } from '../application/mail/leave-links.js';
import type { Leave } from '../domain/mail/leave-token.js';

/** The token a mail of this application would carry. */
export const leaveTokenOf = (app: Pick<INestApplication, 'get'>, leave: Leave): Promise<string> =>
  app.get(LeaveLinks, { strict: false }).tokenOf(leave);
