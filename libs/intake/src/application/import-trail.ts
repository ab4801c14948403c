import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import type { Told } from '../persistence/import-made.js';

type FollowedType = 'lead.captured' | 'lead.enriched' | 'spend.recorded';

/** Listens to what the journal is told while a chunk is taken, so that the chunk knows what it made. */
@Injectable()
export class ImportTrail implements Reactor, OnModuleInit {
  readonly name = 'intake.trail';
  readonly types = ['lead.captured', 'lead.enriched', 'spend.recorded'] as const;
  private readonly followed = new WeakMap<Tx, Entry[]>();

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  follow(tx: Tx): void {
    this.followed.set(tx, []);
  }

  react(tx: Tx, _workspaceId: string, entries: readonly Entry[]): Promise<void> {
    this.followed.get(tx)?.push(...entries);
    return Promise.resolve();
  }

  /** Everything told since `follow`, also of rows that were taken out again. */
  told(tx: Tx): Told {
    const followed = (this.followed.get(tx) ?? []) as readonly Entry<FollowedType>[];
    const entries = followed.filter((entry) => entry.type !== 'spend.recorded');
    const captured = entries.filter(({ type }) => type === 'lead.captured');
    const idsOf = (of: (entry: (typeof entries)[number]) => string | null): string[] => [
      ...new Set(captured.flatMap((entry) => of(entry) ?? [])),
    ];
    return {
      leads: idsOf(({ leadId }) => leadId),
      persons: idsOf(({ payload }) => payload.lead.personId),
      companies: idsOf(({ payload }) => payload.lead.companyId),
      touches: entries.flatMap(({ payload }) => payload.touchId ?? []),
      spends: followed.flatMap((entry) => (entry.type === 'spend.recorded' ? entry.payload.spendId : [])),
    };
  }
}
