import { join } from 'node:path';
import type { DatabaseConfig } from './database.config.js';
import { alone } from './embedded/alone.js';
import { madeWith } from './embedded/cluster-version.js';
import { startEmbedded } from './embedded/embedded-server.js';
import { upgradeCluster } from './embedded/upgrade-cluster.js';
import type { Upgrading } from './embedded/upgrade-cluster.js';
import { homeFolder, homePath } from './home.js';
import { keptPasswords, outsidePasswords } from './passwords.js';
import { DATABASE, provision } from './roles.js';
import type { DatabaseUrls } from './roles.js';

export interface OpenDatabase extends DatabaseUrls {
  readonly isEmbedded: boolean;
  /** How often the embedded server ended by itself and was started again. */
  restarts(): number;
  /** Stops the embedded server if this process started it; nothing to do for an outside one. */
  close(): Promise<void>;
}

const OUTSIDE = { isEmbedded: false, restarts: () => 0, close: () => Promise.resolve() };

/** Whether there is one to open: an outside server is named, or the home folder holds the data of an embedded one. Makes nothing. */
export const isDatabaseThere = ({ url, home }: DatabaseConfig): boolean =>
  url !== undefined || madeWith(join(homePath(home), 'postgres')) !== undefined;

/**
 * Finds or starts the server the settings ask for, with its roles and database in place; nothing is migrated yet. A cluster of an older
 * PostgreSQL is carried over where the caller may do that, and refused otherwise.
 * @throws UnfitCluster
 */
export async function openDatabase(config: DatabaseConfig, upgrading?: Upgrading): Promise<OpenDatabase> {
  const home = homeFolder(config.home);
  if (config.url && config.appUrl) {
    return { ownerUrl: config.url, appUrl: config.appUrl, ...OUTSIDE };
  }
  if (config.url) {
    const database = decodeURIComponent(new URL(config.url).pathname.slice(1)) || DATABASE;
    const passwords = outsidePasswords(config.url, home, config);
    return { ...(await provision(config.url, passwords, database)), ...OUTSIDE };
  }
  const passwords = keptPasswords(home);
  const server = await alone(home, upgrading?.report, async () => {
    await upgradeCluster({ home, passwords, oldBinaries: config.oldBinaries }, upgrading);
    return startEmbedded({ home, keepsBinaries: true });
  });
  return {
    ...(await provision(server.adminUrl, passwords)),
    isEmbedded: true,
    restarts: () => server.restarts(),
    close: () => server.stop(),
  };
}
