import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { BoardName, Caller } from '#contracts';
import { Signals } from '#database';
import { Boards } from './boards.js';
import { LiveAccess, MOST_RECHECKED } from './live-access.js';
import { LiveBoards } from './live-boards.js';
import { LiveConfig } from './live.config.js';
import type { LiveSocket } from './live-socket.js';
import { LiveSockets } from './live-sockets.js';

/**
 * Ends what a member may not see any more, within 2 s: at once when a signal says that rights changed, and by a look at all
 * callers each 1.5 s in case the signal was lost. While the database cannot be asked, sockets stay: nothing new can reach them.
 */
@Injectable()
export class Revocation implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Revocation');
  /** Looks happen one after the other: an older answer never overrules a newer one. */
  private turn: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private silence: (() => void) | undefined;
  private isWaiting = false;

  constructor(
    private readonly access: LiveAccess,
    private readonly sockets: LiveSockets,
    private readonly boards: Boards,
    private readonly live: LiveBoards,
    private readonly signals: Signals,
    private readonly config: LiveConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.silence = this.signals.on('revoked', (workspaceId) =>
      this.inTurn(() => this.recheck(this.sockets.of(workspaceId), true)),
    );
    this.timer = setInterval(() => this.lookAround(), this.config.recheckMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.silence?.();
    clearInterval(this.timer);
    await this.turn;
  }

  private lookAround(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.inTurn(async () => {
      this.isWaiting = false;
      await this.recheck(this.sockets.all(), false);
    });
  }

  private inTurn(look: () => Promise<void>): void {
    this.turn = this.turn.then(look).catch((error: unknown) => {
      this.logger.warn(`Who may still watch could not be asked and is asked again: ${String(error)}`);
    });
  }

  /** @param mayHaveChanged judge every board again, even if the caller looks the same */
  private async recheck(clients: readonly LiveSocket[], mayHaveChanged: boolean): Promise<void> {
    const byCredential = new Map<string, LiveSocket[]>();
    for (const client of clients) {
      const key = `${client.caller.workspaceId} ${client.caller.credentialId}`;
      byCredential.set(key, [...(byCredential.get(key) ?? []), client]);
    }
    const groups = [...byCredential.values()];
    for (let start = 0; start < groups.length; start += MOST_RECHECKED)
      await this.recheckSome(groups.slice(start, start + MOST_RECHECKED), mayHaveChanged);
  }

  private async recheckSome(groups: readonly LiveSocket[][], mayHaveChanged: boolean): Promise<void> {
    const callers = groups.flatMap(([first]) => (first ? [first.caller] : []));
    const present = await this.access.stillValid(callers);
    await Promise.all(
      groups.flatMap((clients, index) =>
        clients.map((client) => this.apply(client, present[index], mayHaveChanged)),
      ),
    );
  }

  private async apply(
    client: LiveSocket,
    caller: Caller | undefined,
    mayHaveChanged: boolean,
  ): Promise<void> {
    if (client.isEnded) return;
    if (caller?.workspaceId !== client.caller.workspaceId) return this.end(client);
    if (!mayHaveChanged && hasSameRights(caller, client.caller)) return;
    client.caller = caller;
    client.rights += 1;
    for (const name of client.wanted)
      if (!(await this.isAllowed(caller, name)) && client.wanted.includes(name)) this.close(client, name);
  }

  private async isAllowed(caller: Caller, name: BoardName): Promise<boolean> {
    const named = this.boards.find(name);
    try {
      return named !== undefined && (await named.provider.authorise(caller, named.param));
    } catch (error) {
      this.logger.warn(`Rights on board ${name} could not be judged, so it is closed: ${String(error)}`);
      return false;
    }
  }

  private end(client: LiveSocket): void {
    for (const name of client.wanted) this.close(client, name);
    client.isEnded = true;
    client.wire.disconnect(true);
  }

  private close(client: LiveSocket, name: BoardName): void {
    this.live.unwatch(client, client.caller.workspaceId, name);
    client.forget(name);
    client.wire.emit('revoked', name);
  }
}

function hasSameRights(one: Caller, other: Caller): boolean {
  return (
    one.memberId === other.memberId &&
    one.actions.size === other.actions.size &&
    [...one.actions].every((action) => other.actions.has(action)) &&
    one.teamIds.length === other.teamIds.length &&
    one.teamIds.every((teamId) => other.teamIds.includes(teamId))
  );
}
