/**
 * Runs `drain` for every workspace that was woken, one run per workspace at a time; a wake during a run leads to one more run,
 * so nothing that was committed before a wake is missed. A failing workspace does not hold up the others.
 */
export class WorkspacePump {
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private isStopped = false;

  constructor(
    private readonly drain: (workspaceId: string) => Promise<void>,
    private readonly failed: (workspaceId: string, error: unknown) => void,
  ) {}

  wake(workspaceId: string): void {
    if (this.isStopped) return;
    if (this.running.has(workspaceId)) {
      this.again.add(workspaceId);
      return;
    }
    this.running.set(workspaceId, this.run(workspaceId));
  }

  /** Resolves when nothing runs any more; later wakes are ignored. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.running.values());
  }

  private async run(workspaceId: string): Promise<void> {
    do {
      this.again.delete(workspaceId);
      await this.drain(workspaceId).catch((error: unknown) => this.failed(workspaceId, error));
    } while (this.again.has(workspaceId) && !this.isStopped);
    this.running.delete(workspaceId);
  }
}
