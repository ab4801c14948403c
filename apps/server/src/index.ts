export { AppModule } from './app.module.js';
export { baseUrlOf, readSettings } from './settings.js';
export type { Settings } from './settings.js';
export { startServer } from './start-server.js';
export type { RunningServer } from './start-server.js';
export { serveWebOf } from './serve-web.js';
