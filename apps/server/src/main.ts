import { readSettings } from './settings.js';
import { startServer } from './start-server.js';

/** The server alone, for containers and clusters; `staffetta start` is the friendly way. */
const running = await startServer(readSettings(process.env));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void running.close().then(() => process.exit(0)));
}
