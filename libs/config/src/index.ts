export { ConfigError, Env, readConfig } from './read-config.js';
export type { Environment } from './read-config.js';
