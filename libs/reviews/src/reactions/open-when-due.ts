import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';
import { OpenReview } from '../application/open-review.js';

/** Opens the review that an agreement asks for, in the transaction in which it asks. */
@Injectable()
export class OpenWhenDue implements Reactor, OnModuleInit {
  readonly name = 'reviews.due';
  readonly types = ['review.due'] as const;

  constructor(
    private readonly journal: Journal,
    private readonly opening: OpenReview,
  ) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const by = { workspaceId, actor: SYSTEM, memberId: null };
    for (const entry of entries) {
      if (entry.type !== 'review.due') continue;
      const { agreementId, occasion, fromOn, toOn } = entry.payload;
      await this.opening.run(tx, by, { agreementId, occasion, stretch: { fromOn, toOn } });
    }
  }
}
