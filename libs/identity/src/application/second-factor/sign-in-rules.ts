import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, Signals, afterCommit } from '#database';
import { AppError } from '#kernel';
import { secondFactorOf } from '../../persistence/second-factors.js';
import { demandSecondFactor, workspaceById } from '../../persistence/workspaces.js';

/** What a workspace asks of how its members sign in. */
export interface SignInRulesView {
  readonly demandsSecondFactor: boolean;
}

@Injectable()
export class SignInRules {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  async show({ workspaceId }: Caller): Promise<SignInRulesView> {
    const workspace = await this.database.withRole('accounts', (tx) => workspaceById(tx, workspaceId));
    return { demandsSecondFactor: workspace?.demandsSecondFactor ?? false };
  }

  /**
   * From now on: members without a second factor may do nothing but set one up, and their sockets close.
   * @throws AppError `second-factor/own-first` for one who would lock themselves out
   */
  async set(caller: Caller, rules: SignInRulesView): Promise<SignInRulesView> {
    const { workspaceId, accountId } = caller;
    await this.database.withRole('accounts', async (tx) => {
      const hasOwn = accountId !== null && (await secondFactorOf(tx, accountId)) !== undefined;
      if (rules.demandsSecondFactor && !hasOwn) throw ownFirst();
      await demandSecondFactor(tx, workspaceId, rules.demandsSecondFactor);
      const subject = { kind: 'workspace', id: workspaceId };
      await recordActOf(tx, caller, {
        ...{
          action: 'workspace.sign_in_changed',
          subject,
          facts: { ...rules },
        },
      });
      afterCommit(tx, () => this.signals.emit('revoked', workspaceId));
    });
    return rules;
  }
}

const ownFirst = (): AppError =>
  new AppError(
    'conflict',
    'second-factor/own-first',
    'Set up your own second factor first; then ask the others for theirs.',
  );
