import { UndoImport } from '#intake';
import type { UndoPreview } from '#intake';
import { catchUp } from '../../server/src/index.js';
import { say, sayJson } from './terminal.js';
import { chooseWorkspace, withApplication } from './with-application.js';

export interface UndoOptions {
  readonly touched: 'keep' | 'take';
  readonly yes?: boolean;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta undo-import <id>`: tells what it would take back, and does it with `--yes`. */
export const undoImport = (id: string, options: UndoOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const { id: workspaceId } = await chooseWorkspace(command, options.workspace);
    const undo = command(UndoImport);
    const preview = await undo.preview(workspaceId, id);
    if (options.yes === true) {
      await undo.begin(workspaceId, id, options.touched, null);
      await undo.run(workspaceId, id);
      await catchUp(command, workspaceId);
    }
    if (options.json) sayJson({ ...preview, isDone: options.yes ?? false });
    else say(describe(preview, options));
  });

function describe(
  { leads, persons, companies, touches, spends, touched, until }: UndoPreview,
  how: UndoOptions,
): string {
  if (until === null) return 'It cannot be undone: it made nothing that stands, or it is too old.';
  const kept = touched === 0 ? '' : ` Worked on since: ${touched} leads, which are ${KEPT[how.touched]}.`;
  const costs = spends === 0 ? '' : `${spends} amounts spent, `;
  const what = `${leads} leads, ${touches} touches, ${costs}up to ${persons} people and ${companies} companies.${kept}`;
  return how.yes === true
    ? `Taken back: ${what}`
    : `It would take back ${what}\nSay --yes to do it, until ${until.toISOString()}.`;
}

const KEPT = { keep: 'kept', take: 'taken back too' } as const;
