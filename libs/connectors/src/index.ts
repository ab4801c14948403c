export { ConnectorConfig } from './connectors.config.js';
export { ConnectorsModule } from './connectors.module.js';
export type { ConnectorsOptions } from './connectors.module.js';
export { Draft, isField } from './domain/draft.js';
