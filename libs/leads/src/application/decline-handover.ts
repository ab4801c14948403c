import { Injectable } from '@nestjs/common';
import type { DeclineReason } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { askedOf, declineCandidate, openToTeam } from '../persistence/candidates.js';
import { lostRace } from './accept-handover.js';
import type { By } from './command.js';
import { handoverEntry } from './entries.js';
import { aboutHandover, lockedHandover } from './locked-handover.js';

export interface Declination {
  readonly handoverId: string;
  readonly leadId: string;
  readonly declinedAt: Date;
  /** How many others are still asked; none: the lead is on offer to the whole team now. */
  readonly stillAsked: number;
}

/** One of several who are asked leaves the lead to the others: no rejection, so it counts for nobody, and every clock goes on. */
@Injectable()
export class DeclineHandover {
  constructor(private readonly journal: Journal) {}

  /** @throws AppError `handover/missing`, `handover/already-accepted`, `handover/closed`, `handover/not-asked` */
  async run(tx: Tx, by: By, handoverId: string, reason: DeclineReason): Promise<Declination> {
    const { workspaceId, memberId } = by;
    const { handover, at } = await lockedHandover(tx, this.journal, by, handoverId);
    if (handover.state !== 'offered') throw await lostRace(tx, by, handoverId);
    if (memberId === null || !(await declineCandidate(tx, workspaceId, handoverId, { memberId, reason, at })))
      throw notAsked();
    const stillAsked = (await askedOf(tx, workspaceId, handoverId)).map((each) => each.memberId);
    if (stillAsked.length === 0) await openToTeam(tx, workspaceId, handoverId, at);
    const facts = { byMemberId: memberId, toTeamId: handover.toTeamId, reason, stillAsked };
    await this.journal.append(tx, workspaceId, [
      handoverEntry(by, await aboutHandover(tx, by, handover), at, 'handover.declined', facts),
    ]);
    return { handoverId, leadId: handover.leadId, declinedAt: at, stillAsked: stillAsked.length };
  }
}

const notAsked = (): AppError =>
  new AppError(
    'conflict',
    'handover/not-asked',
    'You are not, or no longer, among several who are asked for this lead. Accept it, or reject it with a reason.',
  );
