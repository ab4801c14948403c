import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Consent, Word } from '../domain/consent.js';

/** A fact of a person's consent, before it is written down. */
export type NewConsent = Omit<Consent, 'id' | 'recordedAt'> & { readonly personId: string };

/** Writes them down in one statement; nothing that was written before is changed. */
export async function insertConsents(
  tx: Tx,
  workspaceId: string,
  consents: readonly (NewConsent & { readonly id: string })[],
): Promise<void> {
  await touched(
    tx,
    `insert into consent (workspace_id, id, person_id, purpose, basis, state, occurred_at, recorded_at, source, lead_id,
                          wording, wording_version, page, recorded_by)
     select $1, c.id, c."personId", c.purpose, c.basis, c.state, c."occurredAt", instant(), c.source, c."leadId",
            c.wording, c."wordingVersion", c.page, c."recordedBy"
       from jsonb_to_recordset($2::jsonb) as c(id uuid, "personId" uuid, purpose text, basis text, state text,
            "occurredAt" timestamptz, source text, "leadId" uuid, wording text, "wordingVersion" text, page text, "recordedBy" uuid)`,
    [workspaceId, JSON.stringify(consents)],
  );
}

/** The whole history of these records, the latest first. */
export const consentsOf = (tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Consent[]> =>
  rows<Consent>(
    tx,
    `select id, purpose, basis, state, occurred_at as "occurredAt", recorded_at as "recordedAt", source, lead_id as "leadId",
            wording, wording_version as "wordingVersion", page, recorded_by as "recordedBy"
       from consent where workspace_id = $1 and person_id = any($2::uuid[]) order by occurred_at desc, id desc`,
    [workspaceId, personIds],
  );

/** What each of these people said, and every record that was merged into them, over any number of merges. */
export const wordsOfFamilies = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<(Word & { readonly personId: string })[]> =>
  rows(
    tx,
    `with recursive family as (
       select id as person_id, id from unnest($2::uuid[]) as asked(id)
       union select f.person_id, p.id from family f join person p on p.workspace_id = $1 and p.merged_into_id = f.id)
     select f.person_id as "personId", c.purpose, c.state, c.occurred_at as "occurredAt"
       from family f join consent c on c.workspace_id = $1 and c.person_id = f.id`,
    [workspaceId, personIds],
  );

/** $3 how the person is called and known, in lower case; $4 digits of their numbers. */
const FORGET = `
  update consent set page = null,
         wording = case when exists (select 1 from unnest($3::text[]) as w(said) where strpos(lower(wording), w.said) > 0)
                          or exists (select 1 from unnest($4::text[]) as p(digits)
                                      where strpos(regexp_replace(wording, '[^0-9]', '', 'g'), p.digits) > 0) then null else wording end
   where workspace_id = $1 and person_id = $2 and (page is not null or wording is not null)`;

/** Blanks the pages of a person's consents, and words that name them; the facts stay as the proof of what was lawful. */
export const forgetWords = (
  tx: Tx,
  workspaceId: string,
  personId: string,
  { said, digits }: { readonly said: readonly string[]; readonly digits: readonly string[] },
): Promise<number> => touched(tx, FORGET, [workspaceId, personId, said, digits]);
