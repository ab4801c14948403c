import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { leadsByIds } from '../persistence/leads.js';
import { byProduct } from './command.js';
import { leadEntry } from './entries.js';
import { EraseLeads } from './erase-leads.js';
import type { LeadEraser } from './erase-leads.js';

/** A lead that was captured as a test and whose person is erased never was one: it says so, for whoever counted it. */
@Injectable()
export class TakeBackTests implements LeadEraser, OnModuleInit {
  readonly tables = [];

  constructor(
    private readonly journal: Journal,
    private readonly eraseLeads: EraseLeads,
  ) {}

  onModuleInit(): void {
    this.eraseLeads.registerEraser(this);
  }

  /** It holds no words of anybody. */
  count(): Promise<Readonly<Record<string, number>>> {
    return Promise.resolve({});
  }

  async erase(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
    const tests = (await leadsByIds(tx, workspaceId, leadIds)).filter(({ isTest }) => isTest);
    if (tests.length === 0) return;
    const ids = tests.map(({ id }) => id);
    const at = await this.journal.lock(tx, workspaceId, ids);
    const by = byProduct(workspaceId);
    await this.journal.append(
      tx,
      workspaceId,
      tests.map((lead) => leadEntry(by, lead, at, 'lead.test_erased', {})),
    );
  }
}
