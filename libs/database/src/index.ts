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
export { Loop } from './loop.js';
export { migrate, type MigrationClass, type MigrationReport } from './migrate.js';
export { openDatabase, type OpenDatabase } from './open-database.js';
export { Outbox } from './outbox.js';
export type { Held, Leaving, OutboxState, OutboxTable, Parting } from './outbox.js';
export {
  databaseCode,
  isConnectionLost,
  isDatabaseUnavailable,
  OutcomeUnknown,
  violatedConstraint,
} from './postgres-errors.js';
export { addressFor, APP_ROLE, NARROW_ROLES, OWNER_ROLE, provision } from './roles.js';
export type { DatabaseUrls, NarrowRole } from './roles.js';
export { guardServing } from './serving-guard.js';
export { Signals, type Topic } from './signals.js';
