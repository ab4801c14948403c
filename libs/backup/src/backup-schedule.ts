import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR_MS } from '#kernel';
import type { Log, Metrics } from '#observability';
import type { BackupConfig } from './backup.config.js';
import { BackupRuns } from './backup-runs.js';
import type { GoodRun, LastRuns } from './backup-runs.js';
import { freeName, makeReady, removeOld, setAside } from './files.js';
import { sealOf, unsealOf } from './keys.js';
import { rehearseRestore, willRehearse } from './rehearse-restore.js';
import type { RestoreWish } from './restore-backup.js';
import { tellRuns } from './tell-runs.js';
import { writeBackup } from './write-backup.js';

export interface ScheduleWish {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly config: BackupConfig;
  /** 0 writes none. */
  readonly everyHours: number;
  readonly migrate: RestoreWish['migrate'];
  readonly log: Log;
  readonly metrics?: Metrics;
}

/** How often it is looked whether one is due (ms). */
const LOOK_MS = 60_000;
/** The first look: a product that is only tried out is left in peace (ms). */
const FIRST_MS = 600_000;
/** When it is first told what was written and restored meanwhile (ms). */
const FIRST_TOLD_MS = 2_000;
/** After one that failed the next waits so long: what fails again and again must not keep the machine busy (ms). */
const PAUSE_MS = HOUR_MS;
/** What a backup is given to end when the product stops (ms). */
const PARTING_MS = 3_000;

/** Writes a backup whenever the newest is older than the settings allow, by one process at a time, and removes the oldest. */
export class BackupSchedule {
  private readonly runs: BackupRuns;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly wish: ScheduleWish) {
    this.runs = new BackupRuns(wish.ownerUrl);
    this.show();
  }

  /** @param firstMs until one may be written; what others wrote and restored is told before */
  begin(firstMs = FIRST_MS): void {
    this.after(Math.min(firstMs, FIRST_TOLD_MS), performance.now() + firstMs);
  }

  /** What is being written has a moment to end; what is not whole then is no backup, and the next one takes its place. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await Promise.race([this.running, sleep(PARTING_MS, undefined, { ref: false })]);
  }

  /** Writes one if it is due. @returns whether it did */
  async look(): Promise<boolean> {
    const isOver = (seconds: number | undefined, ms: number): boolean =>
      seconds === undefined || seconds * 1_000 >= ms;
    const isDue = ({ ageSeconds, failedSeconds }: LastRuns): boolean =>
      isOver(ageSeconds, this.wish.everyHours * HOUR_MS) && isOver(failedSeconds, PAUSE_MS);
    return isDue(await this.runs.last()) && this.runs.noting(isDue, () => this.write());
  }

  /** Tells every workspace of what was made and restored, whoever did it. */
  async tell(): Promise<void> {
    if (await this.runs.hasUntold()) await tellRuns(this.wish.ownerUrl);
  }

  private after(ms: number, openFrom: number): void {
    this.timer = setTimeout(() => {
      this.running = this.turn(openFrom).then((wasOpen) => {
        // A timer may ring a moment early: what is due then is not left for a minute.
        const missing = wasOpen ? LOOK_MS : Math.max(1, Math.ceil(openFrom - performance.now()));
        if (!this.isStopped) this.after(Math.min(missing, LOOK_MS), openFrom);
      });
    }, ms);
    this.timer.unref();
  }

  /** @returns whether a backup could be written */
  private async turn(openFrom: number): Promise<boolean> {
    const { log, everyHours } = this.wish;
    const isOpen = performance.now() >= openFrom;
    if (everyHours > 0 && isOpen)
      await this.look().catch((err: unknown) =>
        log.error('The backup failed and is tried again in an hour.', { err }),
      );
    await this.tell().catch((err: unknown) =>
      log.error('Workspaces could not be told of a backup; that is tried again.', { err }),
    );
    return isOpen;
  }

  private async write(): Promise<GoodRun> {
    const { ownerUrl, folder, config, log } = this.wish;
    const seal = sealOf(config);
    await makeReady(folder);
    const name = await freeName(folder, seal !== undefined);
    const { file, bytes, manifest } = await writeBackup({
      ...{ ownerUrl, file: join(folder, name) },
      ...(seal && { seal }),
    });
    const isRehearsed = willRehearse(config);
    if (isRehearsed) await this.rehearse(file);
    const removed = await removeOld(folder, config.keep);
    log.info('A backup was written.', { file: name, bytes, isRehearsed, removed: removed.length });
    const { digest, at: keptAt } = manifest;
    return { file: name, bytes, digest, keptAt, isRehearsed, isSealed: seal !== undefined };
  }

  private async rehearse(file: string): Promise<void> {
    const { config, migrate } = this.wish;
    const unseal = unsealOf(config);
    try {
      await rehearseRestore({ file, migrate, ...(unseal && { unseal }) });
    } catch (error) {
      await setAside(file);
      throw error;
    }
  }

  private show(): void {
    this.wish.metrics?.askedGauge({
      name: 'staffetta_backup_age_seconds',
      help: 'Since the newest backup that went well; nothing while there is none.',
      read: async (set) => {
        const { ageSeconds } = await this.runs.last();
        if (ageSeconds !== undefined) set(ageSeconds);
      },
    });
    this.wish.metrics?.askedGauge({
      name: 'staffetta_backup_failed',
      help: '1 while the last backup that was tried has failed.',
      read: async (set) => set((await this.runs.last()).failure === undefined ? 0 : 1),
    });
  }
}
