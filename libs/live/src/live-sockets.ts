import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { LiveConfig } from './live.config.js';
import type { LiveSocket } from './live-socket.js';

/** The open sockets of this process, and how many more there may be. */
@Injectable()
export class LiveSockets {
  private readonly byWorkspace = new Map<string, Set<LiveSocket>>();
  /** How many each member or key holds: counted, not looked through, for a crowd comes back all at once. */
  private readonly byHolder = new Map<string, number>();

  constructor(private readonly config: LiveConfig) {}

  get count(): number {
    return [...this.byWorkspace.values()].reduce((sum, { size }) => sum + size, 0);
  }

  all(): LiveSocket[] {
    return [...this.byWorkspace.values()].flatMap((sockets) => [...sockets]);
  }

  of(workspaceId: string): LiveSocket[] {
    return [...(this.byWorkspace.get(workspaceId) ?? [])];
  }

  hasRoomFor(caller: Caller): boolean {
    const all = this.byWorkspace.get(caller.workspaceId)?.size ?? 0;
    const own = this.byHolder.get(holderOf(caller)) ?? 0;
    return all < this.config.socketsPerWorkspace && own < this.config.socketsPerMember;
  }

  add(client: LiveSocket): void {
    const { workspaceId } = client.caller;
    const sockets = this.byWorkspace.get(workspaceId) ?? new Set();
    this.byWorkspace.set(workspaceId, sockets.add(client));
    const holder = holderOf(client.caller);
    this.byHolder.set(holder, (this.byHolder.get(holder) ?? 0) + 1);
  }

  remove(client: LiveSocket): void {
    const { workspaceId } = client.caller;
    const sockets = this.byWorkspace.get(workspaceId);
    if (!sockets?.delete(client)) return;
    if (sockets.size === 0) this.byWorkspace.delete(workspaceId);
    const holder = holderOf(client.caller);
    const left = (this.byHolder.get(holder) ?? 1) - 1;
    if (left === 0) this.byHolder.delete(holder);
    else this.byHolder.set(holder, left);
  }
}

const holderOf = ({ workspaceId, memberId, credentialId }: Caller): string =>
  `${workspaceId} ${memberId ?? credentialId}`;
