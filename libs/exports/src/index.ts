export { EXPORT_FORMATS, EXPORTED } from './domain/exported.js';
export type { Exported, ExportFormat } from './domain/exported.js';
export { ExportsModule } from './exports.module.js';
export { RunExport } from './application/run-export.js';
