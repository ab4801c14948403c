import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';

export interface SubmissionLog {
  readonly externalId: string | null;
  readonly status: 'accepted' | 'duplicate' | 'refused';
  readonly why: string | null;
  readonly body: unknown;
  readonly leadId: string | null;
  readonly personId: string | null;
}

const INSERT = `
  insert into intake_submission (workspace_id, id, connector, external_id, status, why, body, lead_id, person_id, received_at)
  select $1, s.id, $2, s."externalId", s.status, s.why, coalesce(s.body, 'null'), s."leadId", s."personId", instant()
    from jsonb_to_recordset($3::jsonb) as s(id uuid, "externalId" text, status text, why text, body jsonb, "leadId" uuid, "personId" uuid)`;

/** Writes hits down as they were sent, with what became of them; one statement. */
export async function logSubmissions(
  tx: Tx,
  workspaceId: string,
  connector: string,
  logs: readonly SubmissionLog[],
): Promise<void> {
  if (logs.length === 0) return;
  const records = logs.map((log) => ({ id: newId(), ...log }));
  await touched(tx, INSERT, [workspaceId, connector, JSON.stringify(records)]);
}

export const deleteSubmissionsBefore = (tx: Tx, workspaceId: string, before: Date): Promise<number> =>
  touched(tx, `delete from intake_submission where workspace_id = $1 and received_at < $2`, [
    workspaceId,
    before,
  ]);

/** Imports that were begun and left: uploaded, read or tried, and not run to their end. Nobody begins one of them until this ends. */
export const leftImports = (
  tx: Tx,
  workspaceId: string,
  before: Date,
): Promise<{ readonly id: string; readonly path: string }[]> =>
  rows(
    tx,
    `select id, path from import_run where workspace_id = $1 and updated_at < $2 and path is not null
        and state not in ('running', 'undoing') order by id for update`,
    [workspaceId, before],
  );

/** Deletes finished and forgotten imports with their errors; answers with the files that still lie there. */
export async function deleteImportsBefore(
  tx: Tx,
  workspaceId: string,
  before: Date,
): Promise<(string | null)[]> {
  const gone = await rows<{ path: string | null }>(
    tx,
    `delete from import_run where workspace_id = $1 and updated_at < $2 returning path`,
    [workspaceId, before],
  );
  return gone.map(({ path }) => path);
}
