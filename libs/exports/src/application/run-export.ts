import { once } from 'node:events';
import { PassThrough, pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Actor, Caller, NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { formulaSafe } from '#intake';
import { Journal } from '#journal';
import { newId } from '#kernel';
import type { Exported, ExportFormat } from '../domain/exported.js';
import { shownRow } from '../domain/shown-row.js';
import { headOf, written } from '../domain/written-rows.js';
import { columnsOf, exportedRows } from '../persistence/exported-rows.js';
import type { Reach } from '../persistence/exported-rows.js';
import { reachOf } from './export-reach.js';

export interface ExportWish {
  readonly what: Exported;
  readonly format: ExportFormat;
  readonly isGzip?: boolean;
}

/**
 * Everything there is of one kind, as a file that is written while it is read.
 *
 * - As things stand at one instant, from one cursor: memory does not grow with the rows.
 * - As far as the caller sees leads; people masked and amounts left out for who may not see them. Nothing in a CSV is a formula.
 * - The journal says before the first row who took what along.
 * - The stream fails when something cannot be read or nobody reads on: a cut export never looks whole.
 */
@Injectable()
export class RunExport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** @throws AppError `export/guest`, `export/not-whole`, `export/no-figures` */
  async open(caller: Caller, wish: ExportWish, actor: Actor = actorOf(caller)): Promise<Readable> {
    const reach = reachOf(caller, wish.what);
    await this.database.withWorkspace(caller.workspaceId, (tx) => this.tell(tx, caller, wish, actor));
    const text = new PassThrough();
    void this.database
      .withWorkspace(caller.workspaceId, (tx) => write(tx, { caller, reach, wish }, text), {
        isReadOnlySnapshot: true,
      })
      .then(() => text.end())
      .catch((error: unknown) => text.destroy(error as Error));
    if (wish.isGzip !== true) return text;
    return pipeline(text, createGzip(), () => undefined);
  }

  private async tell(
    tx: Tx,
    { workspaceId, actions }: Caller,
    { what, format }: ExportWish,
    actor: Actor,
  ): Promise<void> {
    const entry: NewEntry<'data.exported'> = {
      ...{ type: 'data.exported', subjectKind: 'export', subjectId: newId(), leadId: null, actor },
      occurredAt: await databaseInstant(tx),
      payload: { what, format, isMasked: !actions.has('person.read') },
    };
    await this.journal.append(tx, workspaceId, [entry]);
  }
}

const actorOf = ({ memberId, credentialId }: Caller): Actor => {
  if (memberId !== null) return { kind: 'member', id: memberId };
  return credentialId === '' ? SYSTEM : { kind: 'connector', id: credentialId };
};

interface Writing {
  readonly caller: Caller;
  readonly reach: Reach;
  readonly wish: ExportWish;
}

async function write(tx: Tx, { caller, reach, wish }: Writing, out: PassThrough): Promise<void> {
  const columns = await columnsOf(tx, wish.what, reach);
  const how = { format: wish.format, columns, guard: formulaSafe };
  await say(out, headOf(how));
  for await (const portion of exportedRows(tx, wish.what, reach))
    await say(
      out,
      written(
        portion.map((row) => shownRow(caller, row)),
        how,
      ),
    );
}

/** Waits while nobody reads; whoever stops reading ends the transaction. */
async function say(out: PassThrough, text: string): Promise<void> {
  if (out.destroyed) throw new Error('Nobody reads the export any more.');
  if (text !== '' && !out.write(text)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
}
