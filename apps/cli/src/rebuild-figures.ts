import { RebuildFigures } from '#scoreboard';
import { progressLine, say, sayJson } from './terminal.js';
import { chosenWorkspaces, withApplication } from './with-application.js';

export interface RebuildOptions {
  readonly json?: boolean;
}

/** `staffetta rebuild-figures [workspace]`: every figure is replaced by what the journal gives. */
export const rebuildFigures = (wanted: string | undefined, { json = false }: RebuildOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const answers: { workspaceId: string; position: number }[] = [];
    for (const { id: workspaceId, name } of await chosenWorkspaces(command, wanted)) {
      const progress = progressLine(`Making the figures of ${name} anew`);
      try {
        const { position } = await command(RebuildFigures).rebuild(workspaceId, (folded, upTo) =>
          progress.update(folded, upTo),
        );
        answers.push({ workspaceId, position });
      } finally {
        progress.end();
      }
    }
    if (json) return sayJson(answers);
    for (const { workspaceId, position } of answers)
      say(`${workspaceId}: all figures follow from the journal, up to position ${position}.`);
  });
