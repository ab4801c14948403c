import { SYSTEM } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { isId } from '#kernel';
import { ErasePerson, normaliseEmail, normalisePhone, personsKnownBy } from '#people';
import { catchUp } from '../../server/src/index.js';
import { say, sayJson } from './terminal.js';
import { UsageError } from './usage-error.js';
import { chooseWorkspace, withApplication } from './with-application.js';

export interface EraseOptions {
  readonly yes?: boolean;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** `staffetta erase <person>`: tells what would go, and with `--yes` forgets the person, as the page does. */
export const erase = (wanted: string, options: EraseOptions): Promise<void> =>
  withApplication(async ({ command }) => {
    const { id: workspaceId } = await chooseWorkspace(command, options.workspace);
    const erasing = command(ErasePerson);
    const preview = await command(Database).withWorkspace(workspaceId, async (tx) => {
      const personId = await personOf(tx, workspaceId, wanted);
      const shown = await erasing.preview(tx, workspaceId, personId);
      if (options.yes === true) {
        const happening = {
          actor: SYSTEM,
          occurredAt: await databaseInstant(tx),
          seenVersion: shown.version,
        };
        await erasing.erase(tx, workspaceId, personId, happening);
      }
      return shown;
    });
    if (options.yes === true) await catchUp(command, workspaceId);
    if (options.json) return sayJson({ ...preview, isDone: options.yes ?? false });
    const rows = preview.goes.map(({ table, rows: count }) => `  ${table.padEnd(24)} ${count}`);
    const done = options.yes === true ? 'Erased' : 'It would erase';
    say([`${done} person ${preview.personId}:`, ...rows].join('\n'));
    if (options.yes !== true) say('Say --yes to do it, for good.');
  });

/** @throws UsageError when nobody is known by it, or several are */
async function personOf(tx: Tx, workspaceId: string, wanted: string): Promise<string> {
  if (isId(wanted)) return wanted;
  const email = normaliseEmail(wanted);
  const known = email
    ? await personsKnownBy(tx, workspaceId, 'email', [email])
    : await personsKnownBy(tx, workspaceId, 'phone', [normalisePhone(wanted) ?? wanted]);
  const [personId] = known;
  if (personId !== undefined && known.length === 1) return personId;
  if (personId === undefined) throw new UsageError('Nobody in this workspace is known by that.');
  throw new UsageError(`Several people are known by that; name one by its id:\n  ${known.join('\n  ')}`);
}
