import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { NARROW_ROLES } from './roles.js';
import type { NarrowRole } from './roles.js';

/** As whom and how a transaction sees the database. */
export type Opening =
  | {
      /** A UUID, checked. */
      readonly workspaceId: string;
      readonly at?: Date | undefined;
      readonly isReadOnlySnapshot?: boolean | undefined;
    }
  | { readonly role: NarrowRole };

/** The statements that begin it. They travel as one message: every command, reader and look begins so. */
function openingText(opening: Opening): string {
  if ('role' in opening) return `start transaction; set local role ${NARROW_ROLES[opening.role]}`;
  const { workspaceId, at, isReadOnlySnapshot = false } = opening;
  const mode = isReadOnlySnapshot ? ' isolation level repeatable read, read only' : '';
  const instant = at ? `; set local app.instant = '${at.toISOString()}'` : '';
  return `start transaction${mode}; set local app.workspace = '${workspaceId}'${instant}`;
}

/** Begins a transaction that the runner takes for its own: it commits it, rolls it back and lets nobody begin another inside. */
export async function begin(runner: QueryRunner, opening: Opening): Promise<void> {
  const client = (await runner.connect()) as ClientBase;
  // Before it is begun: what fails on the way is rolled back.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  await client.query(openingText(opening));
}
