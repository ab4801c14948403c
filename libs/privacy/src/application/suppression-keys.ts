import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { keptSecret } from '#identity';
import { markOf, readOuterKeys } from '../domain/suppression-key.js';
import type { SuppressionKey } from '../domain/suppression-key.js';
import { versionsOfKeys } from '../persistence/suppressions.js';
import { PrivacyConfig } from '../privacy.config.js';
import { PrivacyKeys } from './privacy-keys.js';

const MARK = 'privacy.suppression-key.';

/**
 * The keys of suppressions, the newest last: the one of the database, and those that are kept outside of it.
 *
 * A key that was in use and is given no more, or is another one now, would let everybody back who was erased under it: the start fails.
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
    await this.database.withRole('accounts', async (tx) => {
      const given = this.outer.map(({ version }) => version);
      const missing = (await versionsOfKeys(tx, MARK)).filter((version) => !given.includes(version));
      if (missing.length > 0) throw unusable(missing, 'were in use and are given no more');
      for (const key of this.outer)
        if ((await keptSecret(tx, `${MARK}${key.version}`, markOf(key))) !== markOf(key))
          throw unusable([key.version], 'are other keys than before');
    });
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

const unusable = (versions: readonly number[], why: string): Error =>
  new Error(
    `Keys of suppressions (SUPPRESSION_KEYS, SUPPRESSION_KEYS_FILE): versions ${versions.join(', ')} ${why}. Without them everybody erased under them would come back.`,
  );
