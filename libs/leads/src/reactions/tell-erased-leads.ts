import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { byProduct } from '../application/command.js';
import { leadEntry } from '../application/entries.js';
import { leadIdsOf } from '../persistence/lead-merges.js';
import { leadsByIds } from '../persistence/leads.js';

/** Tells of every lead of somebody who was erased, for whoever copied leads and knows no persons. */
@Injectable()
export class TellErasedLeads implements Reactor, OnModuleInit {
  readonly name = 'leads.erased';
  readonly types = ['person.erased'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const { subjectId, actor, occurredAt } of entries) {
      const leads = await leadsByIds(tx, workspaceId, await leadIdsOf(tx, workspaceId, [subjectId]));
      const told = leads.map((lead) =>
        leadEntry({ ...byProduct(workspaceId), actor }, lead, occurredAt, 'lead.erased', {}),
      );
      await this.journal.append(tx, workspaceId, told);
    }
  }
}
