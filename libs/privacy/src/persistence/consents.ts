import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { Consent } from '../domain/consent.js';

/** A fact of a person's consent, before it is written down. */
export type NewConsent = Omit<Consent, 'id' | 'recordedAt'> & { readonly personId: string };

/** Writes them down in one statement; nothing that was written before is changed. */
export async function insertConsents(
  tx: Tx,
  workspaceId: string,
  consents: readonly NewConsent[],
): Promise<void> {
  if (consents.length === 0) return;
  await touched(
    tx,
    `insert into consent (workspace_id, id, person_id, purpose, basis, state, occurred_at, recorded_at, source, lead_id,
                          wording, wording_version, recorded_by)
     select $1, c.id, c."personId", c.purpose, c.basis, c.state, c."occurredAt", instant(), c.source, c."leadId",
            c.wording, c."wordingVersion", c."recordedBy"
       from jsonb_to_recordset($2::jsonb) as c(id uuid, "personId" uuid, purpose text, basis text, state text,
            "occurredAt" timestamptz, source text, "leadId" uuid, wording text, "wordingVersion" text, "recordedBy" uuid)`,
    [workspaceId, JSON.stringify(consents.map((consent) => ({ ...consent, id: newId() })))],
  );
}

/** The whole history of these records, the latest first. */
export const consentsOf = (tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Consent[]> =>
  rows<Consent>(
    tx,
    `select id, purpose, basis, state, occurred_at as "occurredAt", recorded_at as "recordedAt", source, lead_id as "leadId",
            wording, wording_version as "wordingVersion", recorded_by as "recordedBy"
       from consent where workspace_id = $1 and person_id = any($2::uuid[]) order by occurred_at desc, id desc`,
    [workspaceId, personIds],
  );
