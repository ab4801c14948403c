import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { touched } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Reactor } from '#journal';

/** Conversations follow their person, and go back when two records were two persons after all; later ones stay where they were opened. */
@Injectable()
export class FollowMerges implements Reactor, OnModuleInit {
  readonly name = 'conversations.merges';
  readonly types = ['person.merged', 'person.unmerged'] as const;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerReactor(this);
  }

  async react(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    for (const { type, subjectId, payload } of entries) {
      const sql = type === 'person.merged' ? MOVE : type === 'person.unmerged' ? MOVE_BACK : null;
      if (sql === null || !('mergeId' in payload) || !('loserId' in payload)) continue;
      await touched(tx, sql, [workspaceId, subjectId, payload.loserId, payload.mergeId]);
    }
  }
}

/** $1 workspace, $2 survivor, $3 loser, $4 merge. */
const MOVE = `
  update conversation set person_id = $2, merges = merges || $4::uuid where workspace_id = $1 and person_id = $3`;

const MOVE_BACK = `
  update conversation set person_id = $3, merges = trim_array(merges, 1)
   where workspace_id = $1 and person_id = $2 and merges[cardinality(merges)] = $4::uuid`;
