import { rows } from '#database';
import type { OutboxTable, Tx } from '#database';
import { newId } from '#kernel';
import type { GivenConsent } from '../domain/write-submission.js';

/** Whose it is, and by which version of which form it came. */
export interface Given {
  readonly formId: string;
  readonly version: number;
  readonly hitId: string;
  readonly leadId: string;
  readonly personId: string;
}

/** What somebody agreed to, as it stands with its form. */
export interface KeptConsent extends GivenConsent {
  readonly leadId: string;
  readonly personId: string;
  readonly version: number;
  readonly page: string | null;
}

export async function insertConsents(
  tx: Tx,
  workspaceId: string,
  given: Given & { readonly at: Date; readonly page: string; readonly consents: readonly GivenConsent[] },
): Promise<void> {
  const { formId, version, hitId, leadId, personId, at, page, consents } = given;
  if (consents.length === 0) return;
  const items = consents.map((each) => ({ ...each, id: newId() }));
  await tx.query(
    `insert into form_consent (workspace_id, id, form_id, version, hit_id, lead_id, person_id, purpose, text, given_at, page)
     select $1, c.id, $2, $3, $4, $5, $6, c.purpose, c.text, $7, $8
       from jsonb_to_recordset($9::jsonb) as c(id uuid, purpose text, text text)`,
    [workspaceId, formId, version, hitId, leadId, personId, at, page, JSON.stringify(items)],
  );
}

export interface NewConfirmation extends Given {
  readonly email: string;
  readonly language: string;
  readonly holds: boolean;
  /** Its lead was made by this form. */
  readonly isNew: boolean;
  readonly hours: number;
}

/** One address is written to so often in an hour; whoever sends the form again and again in its name annoys nobody. */
const MOST_MAILS = 3;

export async function insertConfirmation(
  tx: Tx,
  workspaceId: string,
  { formId, version, hitId, leadId, personId, email, language, holds, isNew, hours }: NewConfirmation,
): Promise<void> {
  await tx.query(
    `insert into form_confirmation (workspace_id, id, form_id, version, hit_id, lead_id, person_id, email, language, holds, is_new,
                                    asked_at, expires_at, state, next_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now.at, now.at + $12 * interval '1 hour',
            case when late.many then 'skipped' else 'waiting' end, case when not late.many then now.at end
       from (select instant() as at) as now,
            (select count(*) >= $13 as many from form_confirmation
              where workspace_id = $1 and email = $8 and asked_at > instant() - interval '1 hour') as late`,
    [
      ...[workspaceId, newId(), formId, version, hitId, leadId, personId, email, language, holds],
      ...[isNew, hours, MOST_MAILS],
    ],
  );
}

/** A mail that is due. */
export interface DueConfirmation {
  readonly formId: string;
  readonly version: number;
  readonly hitId: string;
  readonly email: string;
  readonly language: string;
}

export const CONFIRMATIONS: OutboxTable = {
  ...{ name: 'form_confirmation', settledAt: 'settled_at' },
  columns: `m.form_id as "formId", m.version, m.hit_id as "hitId", m.email, m.language`,
};

export async function consentTextsOf(tx: Tx, workspaceId: string, hitId: string): Promise<string[]> {
  const sql = 'select text from form_consent where workspace_id = $1 and hit_id = $2 order by id';
  return (await rows<{ text: string }>(tx, sql, [workspaceId, hitId])).map(({ text }) => text);
}

export type ConfirmationStanding = 'open' | 'confirmed' | 'over';

export async function standingOf(
  tx: Tx,
  workspaceId: string,
  formId: string,
  id: string,
): Promise<ConfirmationStanding> {
  const [found] = await rows<{ standing: ConfirmationStanding }>(
    tx,
    `select case when confirmed_at is not null then 'confirmed' when expires_at > instant() then 'open' else 'over' end as standing
       from form_confirmation where workspace_id = $1 and form_id = $2 and id = $3`,
    [workspaceId, formId, id],
  );
  return found?.standing ?? 'over';
}

/** Proves what was agreed to with that hit, once and in time; what it was, none where it was proven before. */
export const confirm = (tx: Tx, workspaceId: string, formId: string, id: string): Promise<KeptConsent[]> =>
  rows(
    tx,
    `with done as (
       update form_confirmation set confirmed_at = instant()
        where workspace_id = $1 and form_id = $2 and id = $3 and confirmed_at is null and expires_at > instant()
       returning hit_id, confirmed_at)
     update form_consent c set proven_at = done.confirmed_at from done
      where c.workspace_id = $1 and c.hit_id = done.hit_id and c.proven_at is null
     returning c.purpose, c.text, c.lead_id as "leadId", c.person_id as "personId", c.version, c.page`,
    [workspaceId, formId, id],
  );

/** Leads that wait to be handed over, of forms that say so; or leads that such a form made, whichever it is. */
export async function unconfirmedOf(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  which: 'holds' | 'is_new' = 'holds',
): Promise<ReadonlySet<string>> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select distinct c.lead_id as "leadId" from form_confirmation c
      where c.workspace_id = $1 and c.lead_id = any($2) and c.${which}
        and not exists (select 1 from form_confirmation d where d.workspace_id = $1 and d.lead_id = c.lead_id and d.confirmed_at is not null)`,
    [workspaceId, leadIds],
  );
  return new Set(found.map(({ leadId }) => leadId));
}

export interface ConsentOfLead {
  readonly purpose: string;
  readonly text: string;
  readonly form: string;
  readonly version: number;
  readonly givenAt: Date;
  readonly askedAt: Date | null;
  readonly mailedAt: Date | null;
  readonly mail: string | null;
  readonly expiresAt: Date | null;
  readonly provenAt: Date | null;
}

/** The newest first, with each step to its proof. */
export const consentsOfLead = (tx: Tx, workspaceId: string, leadId: string): Promise<ConsentOfLead[]> =>
  rows(
    tx,
    `select c.purpose, c.text, f.name as form, c.version, c.given_at as "givenAt", m.asked_at as "askedAt", m.state as mail,
            case when m.state = 'sent' then m.settled_at end as "mailedAt", m.expires_at as "expiresAt", c.proven_at as "provenAt"
       from form_consent c join form f on f.workspace_id = c.workspace_id and f.id = c.form_id
       left join form_confirmation m on m.workspace_id = c.workspace_id and m.hit_id = c.hit_id
      where c.workspace_id = $1 and c.lead_id = $2 order by c.given_at desc, c.id limit 200`,
    [workspaceId, leadId],
  );
