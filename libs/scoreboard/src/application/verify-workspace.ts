import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { journalHead, readerPosition } from '#journal';
import type { Json } from '#kernel';
import { BOARDS_READER } from '#live';
import { Verifications } from './verifications.js';
import type { Difference } from './verifications.js';

export interface Verdict {
  /** The position everything was recomputed to: that of the boards. */
  readonly position: number;
  /** The last position given; what lies between is not folded yet, and no difference. */
  readonly head: number;
  readonly differences: readonly Difference[];
  /** All differences; the list names the first of them. */
  readonly differenceCount: number;
  readonly checked: Readonly<Record<string, number>>;
  readonly dueUnannounced: readonly Json[];
}

/** Recomputes everything a workspace shows from its journal and tells every difference (ruling 6). */
@Injectable()
export class VerifyWorkspace {
  constructor(
    private readonly database: Database,
    private readonly verifications: Verifications,
  ) {}

  /** One repeatable-read transaction that writes nothing: it may run while the product works. */
  verify(workspaceId: string): Promise<Verdict> {
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const position = await readerPosition(tx, workspaceId, BOARDS_READER);
        const { position: head } = await journalHead(tx, workspaceId);
        const found = [];
        for (const verification of this.verifications.all())
          found.push(await verification.run(tx, workspaceId, position));
        return {
          ...{ position, head },
          differences: found.flatMap(({ differences }) => differences),
          differenceCount: found.reduce(
            (sum, { differences, differenceCount }) => sum + (differenceCount ?? differences.length),
            0,
          ),
          checked: Object.assign({}, ...found.map(({ checked }) => checked)) as Verdict['checked'],
          dueUnannounced: found.flatMap(({ dueUnannounced = [] }) => dueUnannounced),
        };
      },
      { isReadOnlySnapshot: true },
    );
  }
}
