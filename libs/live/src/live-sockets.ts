import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { LiveConfig } from './live.config.js';
import type { LiveSocket } from './live-socket.js';

/** The open sockets of this process, and how many more there may be. */
@Injectable()
export class LiveSockets {
  private readonly byWorkspace = new Map<string, Set<LiveSocket>>();

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

  hasRoomFor({ workspaceId, memberId, credentialId }: Caller): boolean {
    const sockets = this.byWorkspace.get(workspaceId);
    if (!sockets) return true;
    const holder = memberId ?? credentialId;
    let own = 0;
    for (const { caller } of sockets) if ((caller.memberId ?? caller.credentialId) === holder) own += 1;
    return sockets.size < this.config.socketsPerWorkspace && own < this.config.socketsPerMember;
  }

  add(client: LiveSocket): void {
    const { workspaceId } = client.caller;
    const sockets = this.byWorkspace.get(workspaceId) ?? new Set();
    this.byWorkspace.set(workspaceId, sockets.add(client));
  }

  remove(client: LiveSocket): void {
    const { workspaceId } = client.caller;
    const sockets = this.byWorkspace.get(workspaceId);
    sockets?.delete(client);
    if (sockets?.size === 0) this.byWorkspace.delete(workspaceId);
  }
}
