import { Injectable, Logger } from '@nestjs/common';
import { afterCommit, Database, enterRole, enterWorkspace } from '#database';
import type { Tx } from '#database';
import { ActOnDue } from '../application/act-on-due.js';
import { dropOvertaken, nextChange } from '../persistence/due-in-history.js';
import { claimBefore, claimDue, claimEarliest, isAlone, untilNextDue } from '../persistence/due.js';
import type { ClaimedDue, DueKind } from '../persistence/due.js';
import { Lateness } from './lateness.js';

/** Reminders taken in one transaction. */
const BATCH = 200;
/** A workspace whose reminders could not be acted on is left alone for so long, so that it holds up no other. */
const BACK_OFF_MS = 5_000;

/** What changes something when it falls due, in order; alarms only remember that they were raised. */
const IN_ORDER: readonly DueKind[] = [
  'activation',
  'earlier',
  'deadline',
  'window',
  'dispute',
  'close',
  'review',
];

interface Batch {
  readonly taken: number;
  /** Milliseconds; told where nothing was taken, null when nothing waits. */
  readonly untilNext: number | null;
}

/**
 * Acts on what falls due. Reminders are rows: they survive restarts, and of many processes one takes each, skipping what others hold.
 * Taking one and doing what it asks commit together, so everything happens once.
 */
@Injectable()
export class Timers {
  private readonly logger = new Logger('Timers');
  private readonly failing = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly act: ActOnDue,
    private readonly lateness: Lateness,
  ) {}

  /** Acts on everything that is due now, in all workspaces; returns the milliseconds until something falls due, null when nothing waits. */
  async runDue(): Promise<number | null> {
    for (;;) {
      const { taken, untilNext } = await this.runBatch();
      if (taken === 0) return untilNext;
    }
  }

  /** For whoever writes history: when time alone changes something about a lead next, null when nothing waits. */
  nextChange(tx: Tx, workspaceId: string, leadId: string): Promise<Date | null> {
    return nextChange(tx, workspaceId, leadId);
  }

  /**
   * Acts on what fell due in one workspace before a past instant, each at its own instant and in order. For whoever writes history:
   * nothing of it is announced.
   */
  async runUntil(workspaceId: string, until: Date): Promise<number> {
    await this.database.withRole('timer', (tx) => dropOvertaken(tx, workspaceId, until));
    const inOrder = await this.repeat((tx) => this.runEarliest(tx, workspaceId, until));
    const alarms = await this.repeat((tx) => this.runAlarms(tx, workspaceId, until));
    return inOrder + alarms;
  }

  /** Several steps in a transaction; what is claimed alone is the last of its own. */
  private async repeat(step: (tx: Tx) => Promise<readonly ClaimedDue[]>): Promise<number> {
    const several = (): Promise<number> =>
      this.database.withRole('timer', async (tx) => {
        for (let taken = 0; ;) {
          const claimed = await step(tx);
          taken += claimed.length;
          if (claimed.length === 0 || taken >= BATCH || claimed.some(isAlone)) return taken;
        }
      });
    let total = 0;
    for (let taken = await several(); taken > 0; taken = await several()) total += taken;
    return total;
  }

  /** All reminders of the earliest instant; the instant acted at is strictly later, for an answer at the deadline is in time. */
  private async runEarliest(tx: Tx, workspaceId: string, until: Date): Promise<readonly ClaimedDue[]> {
    await enterRole(tx, 'timer');
    const claimed = await claimEarliest(tx, workspaceId, until, IN_ORDER);
    const [first] = claimed;
    if (!first) return [];
    await enterWorkspace(tx, workspaceId, new Date(first.at.getTime() + 1));
    await this.act.run(tx, workspaceId, claimed, false);
    return claimed;
  }

  /** Once every deadline before `until` has been acted on, alarms change nothing but themselves, so they need no order. */
  private async runAlarms(tx: Tx, workspaceId: string, until: Date): Promise<readonly ClaimedDue[]> {
    await enterRole(tx, 'timer');
    const claimed = await claimBefore(tx, workspaceId, until, ['alarm'], BATCH);
    if (claimed.length === 0) return [];
    await enterWorkspace(tx, workspaceId, until);
    await this.act.run(tx, workspaceId, claimed, false);
    return claimed;
  }

  private async runBatch(): Promise<Batch> {
    const taken: ClaimedDue[] = [];
    try {
      return await this.database.withRole('timer', (tx) => this.takeAndAct(tx, taken));
    } catch (error) {
      const [first] = taken;
      if (!first) throw error;
      this.failing.set(first.workspaceId, performance.now() + BACK_OFF_MS);
      this.logger.error(`What is due in workspace ${first.workspaceId} could not be done: ${String(error)}`);
      return { taken: taken.length, untilNext: null };
    }
  }

  private async takeAndAct(tx: Tx, taken: ClaimedDue[]): Promise<Batch> {
    const leftAlone = this.leftAlone();
    taken.splice(0, taken.length, ...(await claimDue(tx, leftAlone, BATCH)));
    const [first] = taken;
    if (!first) return { taken: 0, untilNext: await untilNextDue(tx, leftAlone) };
    await enterWorkspace(tx, first.workspaceId);
    const at = await this.act.run(tx, first.workspaceId, taken);
    const dueAts = taken.map((due) => due.at);
    afterCommit(tx, () => dueAts.forEach((dueAt) => this.lateness.observe(dueAt, at)));
    return { taken: taken.length, untilNext: null };
  }

  private leftAlone(): string[] {
    const now = performance.now();
    for (const [workspaceId, until] of this.failing) if (until <= now) this.failing.delete(workspaceId);
    return [...this.failing.keys()];
  }
}
