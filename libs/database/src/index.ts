export {
  afterCommit,
  Database,
  databaseInstant,
  enterRole,
  enterWorkspace,
  rows,
  touched,
} from './database.js';
export type { DatabaseOptions, TransactionOptions, Tx } from './database.js';
export { DatabaseConfig } from './database.config.js';
export { DatabaseModule } from './database.module.js';
export { startEmbedded } from './embedded/embedded-server.js';
export type { EmbeddedServer } from './embedded/embedded-server.js';
export { homeFolder, homePath } from './home.js';
export { migrate } from './migrate.js';
export type { MigrationClass, MigrationReport } from './migrate.js';
export { openDatabase } from './open-database.js';
export type { OpenDatabase } from './open-database.js';
export { databaseCode, isDatabaseUnavailable, violatedConstraint } from './postgres-errors.js';
export { addressFor, APP_ROLE, NARROW_ROLES, OWNER_ROLE, provision } from './roles.js';
export type { DatabaseUrls, NarrowRole } from './roles.js';
export { guardServing } from './serving-guard.js';
export { Signals } from './signals.js';
export type { Topic } from './signals.js';
