import { groupBy, HOUR_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import type { RehearsalRun } from './rehearsal-run.js';

/** How much of them is kept. */
export interface KeepingBounds {
  /** Runs of one workspace; its one that was not asked for longest makes room. */
  readonly ofWorkspace: number;
  /** Runs in all: beyond it the workspace that keeps most gives one up. */
  readonly inAll: number;
  /** Bytes of everything they have read, what they share counted once: a hundred thousand leads under six promises take about a hundred million. */
  readonly bytes: number;
  /** One that nobody asked for so long is let go. */
  readonly idleMs: number;
}

const BOUNDS: KeepingBounds = { ofWorkspace: 16, inAll: 256, bytes: 512 * 2 ** 20, idleMs: HOUR_MS };

interface Kept {
  readonly run: RehearsalRun;
  readonly askedAt: EpochMs;
}

/**
 * The rehearsals one process keeps. Whatever they have read goes with them: one that made room is gone as a whole, and its workspace is
 * told to run it again.
 */
export class KeptRuns {
  /** In the order in which they were asked for. */
  private readonly kept = new Map<string, Kept>();
  private readonly bounds: KeepingBounds;

  constructor(bounds: Partial<KeepingBounds> = {}) {
    this.bounds = { ...BOUNDS, ...bounds };
  }

  all(): readonly RehearsalRun[] {
    return [...this.kept.values()].map(({ run }) => run);
  }

  of(workspaceId: string): readonly RehearsalRun[] {
    return this.all().filter((run) => run.workspaceId === workspaceId);
  }

  /** Finds one of a workspace, which is thereby asked for. */
  find(workspaceId: string, id: string, now: EpochMs): RehearsalRun | null {
    this.letGoIdle(now);
    const run = this.kept.get(id)?.run;
    if (run?.workspaceId !== workspaceId) return null;
    this.asked(run, now);
    return run;
  }

  /** Keeps one more; those that make room are stopped. */
  keep(run: RehearsalRun, now: EpochMs): void {
    this.letGoIdle(now);
    this.asked(run, now);
    const own = this.of(run.workspaceId);
    if (own.length > this.bounds.ofWorkspace) this.forget(own[0]!);
    if (this.kept.size > this.bounds.inAll)
      this.forget(this.greediest(this.all(), ({ length }) => length)[0]!);
  }

  /** Makes room for what one has read: within the workspaces that hold most, and never that one. */
  makeRoomFor(run: RehearsalRun): void {
    const mayGo = ({ id, state, read }: RehearsalRun): boolean =>
      id !== run.id && state !== 'running' && read !== null;
    while (bytesHeld(this.all()) > this.bounds.bytes) {
      const able = new Set(
        this.all()
          .filter(mayGo)
          .map(({ workspaceId }) => workspaceId),
      );
      if (able.size === 0) return;
      const among = this.all().filter(({ workspaceId }) => able.has(workspaceId));
      this.forget(this.greediest(among, bytesHeld).find(mayGo)!);
    }
  }

  /** Lets go of those nobody has asked for; one that is under way stays. */
  letGoIdle(now: EpochMs): void {
    for (const { run, askedAt } of [...this.kept.values()])
      if (run.state !== 'running' && now - askedAt >= this.bounds.idleMs) this.forget(run);
  }

  private asked(run: RehearsalRun, now: EpochMs): void {
    this.kept.delete(run.id);
    this.kept.set(run.id, { run, askedAt: now });
  }

  private forget(run: RehearsalRun): void {
    run.cancel();
    this.kept.delete(run.id);
  }

  /** The runs of the workspace that comes to most. */
  private greediest(
    runs: readonly RehearsalRun[],
    weigh: (runs: readonly RehearsalRun[]) => number,
  ): readonly RehearsalRun[] {
    const byWorkspace: readonly (readonly RehearsalRun[])[] = [
      ...groupBy(runs, ({ workspaceId }) => workspaceId).values(),
    ];
    return byWorkspace.reduce((most, each) => (weigh(each) > weigh(most) ? each : most));
  }
}

/** Of everything these runs hold, what they share counted once. */
function bytesHeld(runs: readonly RehearsalRun[]): number {
  const parts = new Map(runs.flatMap((run) => run.held().map(({ part, bytes }) => [part, bytes] as const)));
  return [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
}
