import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { actOf, TOLD_ENTRIES } from '../domain/told-entries.js';
import { recordActs } from './record-act.js';

/** Takes over from the journal what somebody has to answer for, in the transaction of the entry, so that nobody tells it twice. */
@Injectable()
export class TellActs implements Reactor, OnModuleInit {
  readonly name = 'audit';
  readonly types = TOLD_ENTRIES;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, _workspaceId: string, entries: readonly Entry[]): Promise<void> {
    await recordActs(tx, entries.map(actOf));
  }
}
