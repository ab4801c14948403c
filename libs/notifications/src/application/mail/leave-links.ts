import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { findMember, thisWorkspace } from '#identity';
import { AppError } from '#kernel';
import { leaveToken, readLeaveToken } from '../../domain/mail/leave-token.js';
import type { Leave } from '../../domain/mail/leave-token.js';
import { wholeTable } from '../../domain/mail/preferences.js';
import type { Mode, PreferenceKind } from '../../domain/mail/preferences.js';
import { preferencesOf, sayOne } from '../../persistence/mail/preferences.js';
import { InstallationSecrets } from '../installation-secrets.js';

export interface LeaveState {
  readonly kind: PreferenceKind;
  readonly workspace: string;
  readonly isStopped: boolean;
}

/** Stopping mails by the link in them, without signing in (RFC 8058), and taking that back. */
@Injectable()
export class LeaveLinks {
  constructor(
    private readonly database: Database,
    private readonly secrets: InstallationSecrets,
  ) {}

  async tokenOf(leave: Leave): Promise<string> {
    return leaveToken(await this.secrets.linkKey(), leave);
  }

  /** Changes nothing: mail programs and scanners open links by themselves. @throws AppError `unsubscribe/missing` */
  async read(token: string): Promise<LeaveState> {
    const leave = await this.allowed(token);
    return this.database.withWorkspace(leave.workspaceId, (tx) => this.state(tx, leave));
  }

  /** @throws AppError `unsubscribe/missing` */
  stop(token: string): Promise<LeaveState> {
    return this.say(token, 'off');
  }

  /** @throws AppError `unsubscribe/missing` */
  resume(token: string): Promise<LeaveState> {
    return this.say(token, 'at_once');
  }

  private async say(token: string, mode: Mode): Promise<LeaveState> {
    const leave = await this.allowed(token);
    const { workspaceId, memberId, kind } = leave;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (!(await findMember(tx, workspaceId, memberId))) throw missing();
      await sayOne(tx, workspaceId, memberId, { channel: 'mail', kind, mode });
      return this.state(tx, leave);
    });
  }

  private async state(tx: Tx, { workspaceId, memberId, kind }: Leave): Promise<LeaveState> {
    const table = wholeTable(await preferencesOf(tx, workspaceId, memberId));
    const isStopped = table.some(
      (each) => each.channel === 'mail' && each.kind === kind && each.mode === 'off',
    );
    return { kind, workspace: (await thisWorkspace(tx)).name, isStopped };
  }

  private async allowed(token: string): Promise<Leave> {
    const leave = readLeaveToken(await this.secrets.linkKey(), token);
    if (leave) return leave;
    throw missing();
  }
}

const missing = (): AppError =>
  new AppError(
    'missing',
    'unsubscribe/missing',
    'This link was cut or is of another installation. Choose your mails in the settings of Staffetta.',
  );
