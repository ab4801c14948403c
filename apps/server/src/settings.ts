import { BackupConfig } from '#backup';
import { readConfig } from '#config';
import type { Environment } from '#config';
import { ConnectorConfig } from '#connectors';
import { MailboxConfig } from '#correspondence';
import { DatabaseConfig } from '#database';
import { HttpConfig } from '#http';
import { IdentityConfig } from '#identity';
import { LiveConfig } from '#live';
import { MailConfig, WebhookConfig } from '#notifications';
import { ObservabilityConfig } from '#observability';
import { PrivacyConfig } from '#privacy';
import { RatesConfig } from '#spend';
import { ServerConfig } from './server.config.js';

/** Everything the environment says, checked. */
export interface Settings {
  readonly backup: BackupConfig;
  readonly connectors: ConnectorConfig;
  readonly database: DatabaseConfig;
  readonly http: HttpConfig;
  readonly identity: IdentityConfig;
  readonly live: LiveConfig;
  readonly mail: MailConfig;
  readonly mailbox: MailboxConfig;
  readonly observability: ObservabilityConfig;
  readonly privacy: PrivacyConfig;
  readonly rates: RatesConfig;
  readonly server: ServerConfig;
  readonly webhooks: WebhookConfig;
}

/** @throws ConfigError naming every wrong variable of the first class that has one */
export const readSettings = (env: Environment): Settings => ({
  backup: readConfig(BackupConfig, env),
  connectors: readConfig(ConnectorConfig, env),
  database: readConfig(DatabaseConfig, env),
  http: readConfig(HttpConfig, env),
  identity: readConfig(IdentityConfig, env),
  live: readConfig(LiveConfig, env),
  mail: readConfig(MailConfig, env),
  mailbox: readConfig(MailboxConfig, env),
  observability: readConfig(ObservabilityConfig, env),
  privacy: readConfig(PrivacyConfig, env),
  rates: readConfig(RatesConfig, env),
  server: readConfig(ServerConfig, env),
  webhooks: readConfig(WebhookConfig, env),
});

/** The address browsers use: as configured, else where the server listens. */
export const baseUrlOf = ({ http }: Settings): string => http.baseUrl ?? `http://${http.host}:${http.port}`;
