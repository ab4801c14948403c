import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { actionsFrom, actionsOf } from '#contracts';
import type { Caller } from '#contracts';
import { Database, Signals, enterWorkspace } from '#database';
import { KeyNetworks } from '../domain/key-networks.js';
import type { Headers } from '../domain/same-origin.js';
import { hashOf, isApiKey } from '../domain/tokens.js';
import { IdentityConfig } from '../identity.config.js';
import { findApiKey, touchKey } from '../persistence/credentials.js';
import { memberOfAccount } from '../persistence/members.js';
import { findSession, touchSession } from '../persistence/sessions.js';
import { lifeOf } from './open-session.js';
import { bearerOf, sessionTokenOf } from './session-token.js';

/** How long a caller is remembered; whatever is revoked through any process is forgotten at once, by signal. */
const REMEMBERED_MS = 2_000;
const MOST_REMEMBERED = 10_000;

/** Who is asking, and whether they may do more than set up what their workspace demands of them. */
export interface Known {
  readonly caller: Caller;
  /** True while a second factor is demanded that the account does not have. */
  readonly isHeldBack: boolean;
  /** True for a key that is used from outside its networks. */
  readonly isOutside: boolean;
}

/** Sessions are of no network. */
const ANYWHERE = new KeyNetworks([]);

interface Found extends Omit<Known, 'isOutside'> {
  readonly networks: KeyNetworks;
}

interface Remembered extends Found {
  readonly untilMs: number;
}

/** Finds out who is asking, by session cookie or API key; the one way for requests and for socket handshakes. */
@Injectable()
export class Authenticate implements OnApplicationShutdown {
  private readonly remembered = new Map<string, Remembered>();
  /** Being found out at this moment: who comes back with many sockets at once is asked for once. */
  private readonly underWay = new Map<string, Promise<Found | undefined>>();
  private readonly stopListening: () => void;
  /** Grows with each revocation: what was read before one is not remembered after it. */
  private revocations = 0;

  constructor(
    private readonly database: Database,
    private readonly config: IdentityConfig,
    signals: Signals,
  ) {
    this.stopListening = signals.on('revoked', (workspaceId) => this.forget(workspaceId));
  }

  onApplicationShutdown(): void {
    this.stopListening();
  }

  /**
   * The caller, or undefined if there is no living session or key, or one that is held back or outside its networks; a bearer key goes
   * before a cookie.
   * @param address of the client; a key that is of use from some networks only is refused without it
   */
  async authenticate(headers: Headers, address?: string): Promise<Caller | undefined> {
    const known = await this.find(headers, address);
    return known?.isHeldBack === false && !known.isOutside ? known.caller : undefined;
  }

  /** The same with those who are held back, or outside. */
  async find(headers: Headers, address?: string): Promise<Known | undefined> {
    const found = await this.foundBy(headers, address);
    return (
      found && { caller: found.caller, isHeldBack: found.isHeldBack, isOutside: !found.networks.has(address) }
    );
  }

  private async foundBy(headers: Headers, address: string | undefined): Promise<Found | undefined> {
    const bearer = bearerOf(headers);
    if (bearer !== undefined)
      return isApiKey(bearer) ? this.recall(hashOf(bearer), (hash) => this.byKey(hash, address)) : undefined;
    const token = sessionTokenOf(headers, this.config.isSecure);
    return token === undefined ? undefined : this.recall(hashOf(token), (hash) => this.bySession(hash));
  }

  private async recall(
    hash: string,
    find: (hash: string) => Promise<Found | undefined>,
  ): Promise<Found | undefined> {
    const known = this.remembered.get(hash);
    if (known && known.untilMs > performance.now()) return known;
    // A question that began before a revocation answers nobody who asks after it.
    const question = `${this.revocations} ${hash}`;
    const asked = this.underWay.get(question);
    if (asked) return asked;
    const finding = this.findOut(hash, find).finally(() => this.underWay.delete(question));
    this.underWay.set(question, finding);
    return finding;
  }

  private async findOut(
    hash: string,
    find: (hash: string) => Promise<Found | undefined>,
  ): Promise<Found | undefined> {
    const before = this.revocations;
    const found = await find(hash);
    this.remembered.delete(hash);
    if (found && before === this.revocations) {
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
      this.remembered.set(hash, { ...found, untilMs: performance.now() + REMEMBERED_MS });
    }
    return found;
  }

  private forget(workspaceId: string): void {
    this.revocations += 1;
    for (const [hash, { caller }] of this.remembered)
      if (caller.workspaceId === workspaceId) this.remembered.delete(hash);
  }

  private bySession(hash: string): Promise<Found | undefined> {
    return this.database.withRole('accounts', async (tx) => {
      const session = await findSession(tx, hash);
      if (!session) return undefined;
      if (session.isStale) await touchSession(tx, session.id, lifeOf(this.config));
      await enterWorkspace(tx, session.workspaceId);
      const member = await memberOfAccount(tx, session.accountId);
      if (!member?.isActive) return undefined;
      const caller = {
        workspaceId: session.workspaceId,
        credentialId: session.id,
        accountId: session.accountId,
        memberId: member.id,
        teamIds: member.teamIds,
        actions: new Set([...actionsOf(member.roles), ...actionsFrom(member.customRights)]),
      };
      return { caller, isHeldBack: session.isHeldBack, networks: ANYWHERE };
    });
  }

  private async byKey(hash: string, address: string | undefined): Promise<Found | undefined> {
    const key = await this.database.withRole('accounts', async (tx) => {
      const found = await findApiKey(tx, hash);
      const networks = new KeyNetworks(found?.networks ?? []);
      if (found?.isStale && networks.has(address)) await touchKey(tx, found.id);
      return found && { ...found, networks };
    });
    if (!key) return undefined;
    const nobody = { accountId: null, memberId: null, teamIds: [] };
    const caller = { ...nobody, workspaceId: key.workspaceId, credentialId: key.id };
    return {
      caller: { ...caller, actions: actionsFrom(key.scopes) },
      isHeldBack: false,
      networks: key.networks,
    };
  }
}
