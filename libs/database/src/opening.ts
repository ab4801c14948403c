import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { inOneWrite } from './one-write.js';
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
  if ('role' in opening)
    return `start transaction; set local role ${NARROW_ROLES[opening.role]}${plansOf(opening.role)}`;
  const { workspaceId, at, isReadOnlySnapshot = false } = opening;
  const mode = isReadOnlySnapshot ? ' isolation level repeatable read, read only' : '';
  const instant = at ? `; set local app.instant = '${at.toISOString()}'` : '';
  return `start transaction${mode}; set local app.workspace = '${workspaceId}'${instant}`;
}

/** Numbering asks the same few questions of every workspace: planning over all months of the journal costs it twice what running does. */
const plansOf = (role: NarrowRole): string =>
  role === 'sequencer' ? '; set local plan_cache_mode = force_generic_plan' : '';

/** A transaction that was begun, as far as this side can tell. */
export interface Begun {
  /** Settles when the database has begun it. Never left unhandled. */
  readonly answered: Promise<unknown>;
}

/**
 * Begins a transaction that the runner takes for its own: it commits it, rolls it back and lets nobody begin another inside.
 * The answer is not waited for: the first statement travels right behind. Where the opening fails, whatever follows it is refused by
 * PostgreSQL, or sees no workspace and so no row.
 */
export async function begin(runner: QueryRunner, opening: Opening): Promise<Begun> {
  const client = (await runner.connect()) as ClientBase;
  // Before it is begun: what fails on the way is rolled back.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  inOneWrite(client);
  const answered = client.query(openingText(opening));
  answered.catch(() => undefined);
  return { answered };
}
