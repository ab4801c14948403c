import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { WatchDrift } from '../application/watch-drift.js';

/** Whatever is written is a moment to look whether the model in force still holds; the look itself is taken once a day. */
@Injectable()
export class NoticeDrift implements Reader, OnModuleInit {
  readonly name = 'qualification.drift';

  constructor(
    private readonly readers: Readers,
    private readonly watch: WatchDrift,
  ) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    if (entries.some(({ leadId }) => leadId !== null)) await this.watch.notice(tx, workspaceId);
  }
}
