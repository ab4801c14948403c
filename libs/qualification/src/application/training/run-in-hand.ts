import type { Database, Signals } from '#database';
import type { RunStep } from '../../domain/training-run.js';
import { keepRun } from '../../persistence/training-runs.js';

const KEEP_EVERY_MS = 1_000;

/** The run was ended by somebody while it was in hand. */
export class RunEnded extends Error {}

/** A run this process has in hand: says so again and again, tells what it is at, and hears when somebody ends it. */
export class RunInHand {
  private readonly ended = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private step: RunStep | null = null;

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly workspaceId: string,
    private readonly id: string,
  ) {
    // A lost connection says nothing of the run; whoever has it in hand tries again.
    this.timer = setInterval(() => void this.keep().catch(() => undefined), KEEP_EVERY_MS);
  }

  /** Aborted with `RunEnded` once somebody cancelled it. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  async at(step: RunStep): Promise<void> {
    this.step = step;
    await this.keep();
    this.signals.emit('folded', this.workspaceId);
    this.signal.throwIfAborted();
  }

  release(): void {
    clearInterval(this.timer);
    this.signals.emit('folded', this.workspaceId);
  }

  private async keep(): Promise<void> {
    const isOpen = await this.database.withWorkspace(this.workspaceId, (tx) =>
      keepRun(tx, this.workspaceId, this.id, this.step),
    );
    if (!isOpen) this.ended.abort(new RunEnded('The run was ended.'));
  }
}
