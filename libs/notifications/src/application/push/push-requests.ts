import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { afterCommit, Database, Signals } from '#database';
import type { Tx } from '#database';
import { AppError, invalidField } from '#kernel';
import { judgeAddress } from '../../domain/webhooks/address.js';
import { assertKeys } from '../../domain/push/subscription.js';
import type { PushKeys } from '../../domain/push/subscription.js';
import { planTestPush } from '../../persistence/push/push-messages.js';
import { devicesOf, forgetDevice, keepDevice } from '../../persistence/push/subscriptions.js';
import type { PushDevice } from '../../persistence/push/subscriptions.js';
import { AddressRule } from '../address-rule.js';
import { InstallationSecrets } from '../installation-secrets.js';
import { ownOf } from '../own-of.js';

export interface PushDevices {
  readonly publicKey: string;
  readonly items: readonly PushDevice[];
}

/** More devices than this nobody carries; each telling goes to every one. */
const MOST_DEVICES = 20;

/** The devices on which a member is told; nobody names them for another. */
@Injectable()
export class PushRequests {
  constructor(
    private readonly database: Database,
    private readonly secrets: InstallationSecrets,
    private readonly rule: AddressRule,
    private readonly signals: Signals,
  ) {}

  /** @throws AppError `notification/members-only` */
  async list(caller: Caller): Promise<PushDevices> {
    const memberId = ownOf(caller);
    const { publicKey } = await this.secrets.vapidKeys();
    return { publicKey, items: await this.in(caller, (tx) => devicesOf(tx, caller.workspaceId, memberId)) };
  }

  /** The same browser again is the same device. @throws AppError `push/address`, `push/keys`, `push/too-many` */
  keep(caller: Caller, device: PushKeys & { readonly device: string }): Promise<PushDevice> {
    const memberId = ownOf(caller);
    const judged = judgeAddress(device.endpoint, this.rule.allowsLoopback);
    if ('refused' in judged) throw invalidField('push/address', '/endpoint', judged.refused);
    assertKeys(device);
    return this.in(caller, async (tx) => {
      const { workspaceId } = caller;
      const others = (await devicesOf(tx, workspaceId, memberId)).filter(
        ({ endpoint }) => endpoint !== judged.url,
      );
      if (others.length >= MOST_DEVICES)
        throw new AppError('conflict', 'push/too-many', 'Remove a device that is not used any more first.');
      return keepDevice(tx, workspaceId, memberId, {
        ...{ ...device, endpoint: judged.url, sessionId: caller.credentialId },
      });
    });
  }

  /** @throws AppError `push/missing` */
  async forget(caller: Caller, id: string): Promise<void> {
    const memberId = ownOf(caller);
    if ((await this.in(caller, (tx) => forgetDevice(tx, caller.workspaceId, memberId, id))) === 0)
      throw missing(id);
  }

  /** Sends a message that says only that messages arrive. @throws AppError `push/missing` */
  test(caller: Caller, id: string): Promise<PushDevice> {
    const memberId = ownOf(caller);
    return this.in(caller, async (tx) => {
      const { workspaceId } = caller;
      const device = (await devicesOf(tx, workspaceId, memberId)).find((each) => each.id === id);
      if (!device) throw missing(id);
      await planTestPush(tx, workspaceId, id);
      afterCommit(tx, () => this.signals.emit('told', workspaceId));
      return device;
    });
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

const missing = (id: string): AppError =>
  new AppError('missing', 'push/missing', `You have no device ${id} that is told.`);
