import { Timers } from '#agreements';
import { Database, enterWorkspace } from '#database';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import { capture, perform } from './deeds.js';
import type { PlannedYear } from './plan-year.js';
import { actsOf, daysOf } from './script.js';
import type { Act } from './script.js';
import { Known } from './stage.js';
import type { Command, FoundedCompany } from './stage.js';
import type { Step } from './step.js';

/** Acts that commit together, at most. */
const MOST_ACTS = 150;
/** Leads are independent of each other, so some are played side by side: the database works while this process does. */
const LANES = 3;

/**
 * Plays the steps of a plan day by day, those of each lead in their order. Where time alone has changed something about a lead before
 * its next step, such as a deadline that nobody answered, all wait until the timers have acted on it.
 */
export class Player {
  private readonly known = new Known();
  private readonly database: Database;
  private readonly timers: Timers;
  private capturing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly command: Command,
    private readonly plan: PlannedYear,
    private readonly company: FoundedCompany,
  ) {
    this.database = command(Database);
    this.timers = command(Timers);
  }

  /** @throws when `signal` is aborted, at the end of a day */
  async play(onProgress: (share: number) => void, signal?: AbortSignal): Promise<void> {
    let done = 0;
    for (const day of daysOf(this.plan.steps)) {
      signal?.throwIfAborted();
      await this.playDay(day);
      done += day.length;
      onProgress(done / this.plan.steps.length);
    }
  }

  private async playDay(day: readonly Step[]): Promise<void> {
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      actsOf(day.filter(({ lead }) => lead % LANES === lane)),
    );
    let waitingAt: EpochMs | undefined = day[0]?.at;
    while (waitingAt !== undefined) {
      await this.timers.runUntil(this.company.workspaceId, new Date(waitingAt));
      const blocked = await settled(lanes.map((lane) => this.playLane(lane)));
      waitingAt = blocked.length > 0 ? Math.min(...blocked) : undefined;
    }
  }

  /** Takes acts off the lane until it is empty, or until time has to pass first: then it returns the instant of that act. */
  private async playLane(lane: Act[]): Promise<EpochMs | undefined> {
    for (let [act] = lane; act; [act] = lane) {
      const played = 'captures' in act ? await this.captureAlone(act) : await this.playSome(lane);
      if (played === 0) return act.at;
      lane.splice(0, played);
    }
    return undefined;
  }

  /** One batch of interest at a time: batches of two lanes may name the same new company. */
  private captureAlone(act: Act): Promise<number> {
    const captured = this.capturing.then(() => this.inOne((tx) => this.playAct(tx, act)));
    this.capturing = captured.catch(() => undefined);
    return captured.then(() => 1);
  }

  /** Plays acts in one transaction; returns how many that were. */
  private playSome(acts: readonly Act[]): Promise<number> {
    return this.inOne(async (tx) => {
      let played = 0;
      for (const act of acts.slice(0, MOST_ACTS)) {
        if ('captures' in act || (await this.hasChanged(tx, act.lead, act.at))) break;
        await this.playAct(tx, act);
        played += 1;
      }
      return played;
    });
  }

  /** True when time has changed the lead before `at`; an answer at the deadline itself is in time. */
  private async hasChanged(tx: Tx, lead: number, at: EpochMs): Promise<boolean> {
    const next = await this.timers.nextChange(tx, this.company.workspaceId, this.known.lead(lead));
    return next !== null && next.getTime() < at;
  }

  private inOne<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(this.company.workspaceId, async (tx) => {
      // The history can be written again, so it need not wait for the disk.
      await tx.query('set local synchronous_commit = off');
      return work(tx);
    });
  }

  private async playAct(tx: Tx, act: Act): Promise<void> {
    const { command, company, known } = this;
    await enterWorkspace(tx, company.workspaceId, new Date(act.at));
    const stage = { tx, command, company, known, leads: this.plan.leads };
    try {
      await ('captures' in act ? capture(stage, act.captures) : perform(stage, act));
    } catch (cause) {
      const what = 'captures' in act ? 'capture' : act.kind;
      throw new PlayError(
        `The sample could not be made: “${what}” at ${new Date(act.at).toISOString()} was refused.`,
        cause,
      );
    }
  }
}

/** Keeps the code of the database, so that a deadlock is tried again. */
class PlayError extends Error {
  readonly code: unknown;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.code = (cause as { code?: unknown } | null)?.code;
  }
}

/** Waits for all of them, also when one fails, so that nothing works on behind the failure. */
async function settled<T>(works: readonly Promise<T | undefined>[]): Promise<T[]> {
  const results = await Promise.allSettled(works);
  return results.flatMap((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value === undefined ? [] : [result.value];
  });
}
