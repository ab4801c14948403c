import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { actionsOf, SYSTEM } from '#contracts';
import type { Caller } from '#contracts';
import { RunExport } from '#exports';
import type { Exported, ExportFormat } from '#exports';
import { say, sayJson } from './terminal.js';
import { chooseWorkspace, lookingAround } from './with-application.js';

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly gzip?: boolean;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta export <what> <file>`: whoever has this machine sees everything. A file that cannot be written whole is not left behind. */
export const exportFile = (what: Exported, path: string, options: ExportOptions): Promise<void> =>
  lookingAround(async ({ command }) => {
    const { id: workspaceId } = await chooseWorkspace(command, options.workspace);
    const isGzip = options.gzip ?? path.endsWith('.gz');
    const wish = { what, format: options.format, isGzip };
    const rows = await command(RunExport).open(operatorOf(workspaceId), wish, SYSTEM);
    try {
      await pipeline(rows, createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { size: bytes } = await stat(path);
    if (options.json) sayJson({ what, path, bytes });
    else say(`Exported ${what}: ${path}, ${bytes} bytes.`);
  });

const operatorOf = (workspaceId: string): Caller => ({
  ...{ workspaceId, credentialId: '', accountId: null, memberId: null, teamIds: [] },
  actions: actionsOf(['administrator']),
});
