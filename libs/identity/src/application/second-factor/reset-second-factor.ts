import { Injectable } from '@nestjs/common';
import { recordActOf, recordActs } from '#audit';
import { actorOf, SYSTEM } from '#contracts';
import type { Actor, Caller } from '#contracts';
import { Database, Signals, afterCommit, databaseInstant, enterRole, enterWorkspace } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { normaliseEmail } from '../../domain/email-address.js';
import { assertMayGrant } from '../../domain/granting.js';
import { accountByEmail, membershipsOf } from '../../persistence/accounts.js';
import { memberById } from '../../persistence/members.js';
import { removeSecondFactor } from '../../persistence/second-factors.js';
import { accountMissing, memberMissing } from '../identity-errors.js';
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
      await this.tell(tx, workspaceId, actorOf(caller), memberId);
      await enterRole(tx, 'accounts');
      const memberships = await membershipsOf(tx, member.accountId);
      if (memberships.some((each) => each.workspaceId !== workspaceId)) throw resetElsewhere();
      if (!(await removeSecondFactor(tx, member.accountId))) throw secondFactorOff();
      const subject = { kind: 'member', id: memberId };
      await recordActOf(tx, caller, { action: 'account.second_factor_removed', subject });
      afterCommit(tx, () => this.signals.emit('revoked', workspaceId));
    });
  }

  /**
   * The same of an account of any number of workspaces, for whoever runs the installation and holds its database anyway (the command
   * line). Each workspace is told, and so is the member. Returns how many they are.
   * @throws AppError `account/missing`, `second-factor/off`
   */
  byOperator(email: string): Promise<number> {
    return this.database.withRole('accounts', async (tx) => {
      const account = await accountByEmail(tx, normaliseEmail(email));
      if (!account) throw accountMissing();
      const homes = (await membershipsOf(tx, account.id)).filter(({ isActive }) => isActive);
      if (!(await removeSecondFactor(tx, account.id))) throw secondFactorOff();
      await recordActs(
        tx,
        homes.map(({ workspaceId, memberId }) => ({
          workspaceId,
          actor: SYSTEM,
          action: 'account.second_factor_removed',
          subject: { kind: 'member', id: memberId },
          facts: { by: 'command' },
        })),
      );
      homes.sort((one, other) => (one.workspaceId < other.workspaceId ? -1 : 1));
      for (const { workspaceId, memberId } of homes) {
        await enterWorkspace(tx, workspaceId);
        await this.tell(tx, workspaceId, SYSTEM, memberId);
        afterCommit(tx, () => this.signals.emit('revoked', workspaceId));
      }
      return homes.length;
    });
  }

  private async tell(tx: Tx, workspaceId: string, actor: Actor, memberId: string): Promise<void> {
    await this.journal.append(tx, workspaceId, [
      {
        ...{ type: 'member.second_factor_reset', subjectKind: 'member', subjectId: memberId, leadId: null },
        ...{ actor, occurredAt: await databaseInstant(tx), payload: {} },
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
