import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { markOf, readOuterKeys } from '../domain/suppression-key.js';
import type { SuppressionKey } from '../domain/suppression-key.js';
import { markKey, marksOfKeys } from '../persistence/suppressions.js';
import { PrivacyConfig } from '../privacy.config.js';
import { PrivacyKeys } from './privacy-keys.js';

/**
 * The keys of suppressions, the newest last: the one of the database, and those that are kept outside of it.
 *
 * A key under which somebody was erased and that is given no more, or is another one now, would let them back: the start fails. One under
 * which nobody was erased yet may be taken away or corrected.
 */
@Injectable()
export class SuppressionKeys implements OnApplicationBootstrap {
  private readonly outer: readonly SuppressionKey[];
  private known: Promise<readonly SuppressionKey[]> | undefined;

  /** @throws Error when a key cannot be read */
  constructor(
    private readonly database: Database,
    private readonly keys: PrivacyKeys,
    config: PrivacyConfig,
  ) {
    this.outer = readOuterKeys([...config.suppressionKeys, ...linesOf(config.suppressionKeysFile)]);
  }

  /** @throws Error naming the versions that are missing or are other keys than before */
  async onApplicationBootstrap(): Promise<void> {
    const marks = await this.database.withRole('accounts', marksOfKeys);
    const given = new Map(this.outer.map((key) => [key.version, markOf(key)]));
    const missing = [...marks.keys()].filter((version) => !given.has(version));
    if (missing.length > 0) throw unusable(missing, 'were in use and are given no more');
    const others = [...marks].flatMap(([version, mark]) => (given.get(version) === mark ? [] : version));
    if (others.length > 0) throw unusable(others, ANOTHER);
  }

  /**
   * The newest key, which is needed for good from now on if this transaction commits.
   *
   * @throws Error when somebody was erased under another key of its version
   */
  async forErasing(tx: Tx, workspaceId: string): Promise<SuppressionKey> {
    const newest = (await this.all()).at(-1);
    if (!newest) throw new Error('There is no key of suppressions.');
    if (this.outer.includes(newest)) {
      const mark = markOf(newest);
      if ((await markKey(tx, workspaceId, newest.version, mark)) !== mark)
        throw unusable([newest.version], ANOTHER);
    }
    return newest;
  }

  all(): Promise<readonly SuppressionKey[]> {
    this.known ??= this.keys
      .suppression()
      .then((key) => [{ version: 1, key }, ...this.outer])
      .catch((error: unknown) => ((this.known = undefined), Promise.reject(error as Error)));
    return this.known;
  }
}

const linesOf = (path: string | undefined): string[] =>
  path === undefined
    ? []
    : readFileSync(path, 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);

const ANOTHER = 'are other keys than before';
const unusable = (versions: readonly number[], why: string): Error =>
  new Error(
    `Keys of suppressions (SUPPRESSION_KEYS, SUPPRESSION_KEYS_FILE): versions ${versions.join(', ')} ${why}. Without them everybody erased under them would come back.`,
  );
