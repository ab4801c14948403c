import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import { actorOf } from '#contracts';
import type { Caller } from '#contracts';
import { Database, Signals, afterCommit, databaseInstant, enterRole } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { assertMayGrant } from '../../domain/granting.js';
import { membershipsOf } from '../../persistence/accounts.js';
import { memberById } from '../../persistence/members.js';
import { removeSecondFactor } from '../../persistence/second-factors.js';
import { memberMissing } from '../identity-errors.js';
import { rightsIn } from '../rights-in.js';
import { secondFactorOff } from './second-factor-errors.js';

/** For a member who lost their device and their recovery codes. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly signals: Signals,
  ) {}

  /**
   * Turns a member's second factor off, which the member is told. As with links, nobody weakens an account that opens more than they
   * hold, or that is at home in other workspaces too.
   * @throws AppError `member/missing`, `grant/beyond-reach`, `second-factor/reset-elsewhere`, `second-factor/off`
   */
  reset(caller: Caller, memberId: string): Promise<void> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const member = await memberById(tx, memberId);
      if (!member) throw memberMissing();
      assertMayGrant(caller, [...rightsIn(member)]);
      await this.tell(tx, caller, memberId);
      await enterRole(tx, 'accounts');
      const memberships = await membershipsOf(tx, member.accountId);
      if (memberships.some((each) => each.workspaceId !== workspaceId)) throw resetElsewhere();
      if (!(await removeSecondFactor(tx, member.accountId))) throw secondFactorOff();
      const subject = { kind: 'member', id: memberId };
      await recordActOf(tx, caller, { action: 'account.second_factor_removed', subject });
      afterCommit(tx, () => this.signals.emit('revoked', workspaceId));
    });
  }

  private async tell(tx: Tx, caller: Caller, memberId: string): Promise<void> {
    await this.journal.append(tx, caller.workspaceId, [
      {
        ...{ type: 'member.second_factor_reset', subjectKind: 'member', subjectId: memberId, leadId: null },
        ...{ actor: actorOf(caller), occurredAt: await databaseInstant(tx), payload: {} },
      },
    ]);
  }
}

const resetElsewhere = (): AppError =>
  new AppError(
    'conflict',
    'second-factor/reset-elsewhere',
    'This account belongs to other workspaces, too. Ask whoever runs the installation to reset its second factor.',
  );
