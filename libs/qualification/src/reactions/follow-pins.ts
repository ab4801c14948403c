import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { pinFramework } from '../persistence/pins.js';

/** Keeps which framework each agreement in force pins; agreements say it in the journal. */
@Injectable()
export class FollowPins implements Reactor, OnModuleInit {
  readonly name = 'qualification.pins';
  readonly types = ['agreement.activated', 'agreement.ended'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.type === 'agreement.activated')
        await pinFramework(tx, workspaceId, entry.payload.agreementId, pinnedBy(entry));
      if (entry.type === 'agreement.ended')
        await pinFramework(tx, workspaceId, entry.payload.agreementId, null);
    }
  }
}

const pinnedBy = ({ payload }: Entry<'agreement.activated'>): string | null => {
  const { frameworkVersion } = payload.terms;
  return typeof frameworkVersion === 'string' ? frameworkVersion : null;
};
