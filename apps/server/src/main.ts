import { runUntilStopped } from './run-until-stopped.js';
import { readSettings } from './settings.js';
import { startServer } from './start-server.js';

/** The server alone, for containers and clusters; `staffetta start` is the friendly way. */
const settings = readSettings(process.env);
runUntilStopped(await startServer(settings), settings.server);
