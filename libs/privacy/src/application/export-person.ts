import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { recordsOf, SharedRows } from '#people';
import type { StoredRow } from '#people';
import { HELD } from '../persistence/held.sql.js';
import { heldOf, heldRows } from '../persistence/held.js';
import { requirePerson } from './consent-requests.js';

/** Tables that are there whatever parts this installation runs, in the order of the export. */
export const EXPORTED = Object.keys(HELD);

/** Everything that is held about a person, as one JSON document that is written while it is read. */
@Injectable()
export class ExportPerson {
  constructor(
    private readonly database: Database,
    private readonly sharedRows: SharedRows,
  ) {}

  /**
   * As things stand at one instant, table by table: `{ personId, exportedAt, tables: { person: […], … } }`.
   * The stream fails, and its document stays open, when something cannot be read: a cut export never looks whole.
   * @throws AppError `person/missing`
   */
  async run(caller: Caller, personId: string): Promise<Readable> {
    const { workspaceId } = caller;
    await this.database.withWorkspace(workspaceId, async (tx) => {
      await requirePerson(tx, caller, personId);
      await recordActOf(tx, caller, {
        action: 'person.exported',
        subject: { kind: 'person', id: personId },
      });
    });
    const out = new PassThrough();
    void this.database
      .withWorkspace(workspaceId, (tx) => write(tx, { workspaceId, personId }, this.sharedRows, out), {
        isReadOnlySnapshot: true,
      })
      .then(() => out.end())
      .catch((error: unknown) => out.destroy(error as Error));
    return out;
  }
}

async function write(
  tx: Tx,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
  shared: SharedRows,
  out: PassThrough,
): Promise<void> {
  const held = await heldOf(tx, workspaceId, await recordsOf(tx, workspaceId, personId));
  const exportedAt = (await databaseInstant(tx)).toISOString();
  const partsOf = async (table: string, portion: readonly string[]): Promise<readonly string[]> => {
    if (!shared.isShared(table)) return portion;
    const shown: string[] = [];
    for (const row of portion) {
      const part = await shared.partOf(tx, workspaceId, table, JSON.parse(row) as StoredRow, held);
      if (part) shown.push(JSON.stringify(part));
    }
    return shown;
  };
  await say(
    out,
    `{"personId":${JSON.stringify(personId)},"exportedAt":${JSON.stringify(exportedAt)},"tables":{`,
  );
  for (const [index, table] of EXPORTED.entries()) {
    await say(out, `${index === 0 ? '' : ','}${JSON.stringify(table)}:[`);
    let before = '';
    for await (const portion of heldRows(tx, workspaceId, table, held)) {
      const shown = await partsOf(table, portion);
      if (shown.length === 0) continue;
      await say(out, before + shown.join(','));
      before = ',';
    }
    await say(out, ']');
  }
  await say(out, '}}\n');
}

/** Waits while nobody reads; whoever stops reading ends the transaction. */
async function say(out: PassThrough, text: string): Promise<void> {
  if (out.destroyed) throw new Error('Nobody reads the export any more.');
  if (!out.write(text)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
}
