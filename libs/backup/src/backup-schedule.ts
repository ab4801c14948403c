import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HOUR_MS } from '#kernel';
import type { Log, Metrics } from '#observability';
import type { BackupConfig } from './backup.config.js';
import { BackupRuns } from './backup-runs.js';
import type { GoodRun, LastRuns } from './backup-runs.js';
import { backupName, removeOld } from './files.js';
import { sealOf, unsealOf } from './keys.js';
import { rehearseRestore } from './rehearse-restore.js';
import type { RestoreWish } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

export interface ScheduleWish {
  readonly ownerUrl: string;
  readonly folder: string;
  readonly config: BackupConfig;
  readonly everyHours: number;
  readonly migrate: RestoreWish['migrate'];
  readonly log: Log;
  readonly metrics?: Metrics;
}

/** How often it is looked whether one is due (ms). */
const LOOK_MS = 60_000;
/** The first look: a product that is only tried out is left in peace (ms). */
const FIRST_MS = 600_000;
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

  begin(firstMs = FIRST_MS): void {
    if (this.wish.everyHours > 0) this.after(firstMs);
  }

  /** What is being written has a moment to end; what is not whole then is no backup, and the next one takes its place. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await Promise.race([this.running, sleep(PARTING_MS, undefined, { ref: false })]);
  }

  /** Writes one if it is due. @returns whether it did */
  async look(): Promise<boolean> {
    const isDue = ({ ageSeconds }: LastRuns): boolean =>
      ageSeconds === undefined || ageSeconds * 1_000 >= this.wish.everyHours * HOUR_MS;
    return isDue(await this.runs.last()) && this.runs.noting(isDue, () => this.write());
  }

  private after(ms: number): void {
    this.timer = setTimeout(() => {
      this.running = this.look()
        .catch((err: unknown) => this.wish.log.error('The backup failed and is tried again.', { err }))
        .then(() => (this.isStopped ? undefined : this.after(LOOK_MS)));
    }, ms);
    this.timer.unref();
  }

  private async write(): Promise<GoodRun> {
    const { ownerUrl, folder, config, migrate, log } = this.wish;
    const seal = sealOf(config);
    const name = backupName(new Date(), seal !== undefined);
    const { file, bytes, manifest } = await writeBackup({
      ...{ ownerUrl, file: join(folder, name) },
      ...(seal && { seal }),
    });
    const isRehearsed = config.isRehearsed && config.recipients.length === 0;
    if (isRehearsed) {
      const unseal = unsealOf(config);
      await rehearseRestore({ file, migrate, ...(unseal && { unseal }) });
    }
    const removed = await removeOld(folder, config.keep);
    log.info('A backup was written.', { file: name, bytes, isRehearsed, removed: removed.length });
    return { file: name, bytes, digest: manifest.digest, isRehearsed };
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
