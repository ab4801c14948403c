import type { RegistrationRefusal } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Conflict, Registration, RegistrationState } from '../domain/registration.js';
import { kindsOf, LIVE_STATES } from '../domain/registration.js';

const COLUMNS = `id, partner_id as "partnerId", state, company_key as "companyKey", person_key as "personKey", first_name as "firstName",
  last_name as "lastName", email, phone, job_title as "jobTitle", company_name as "companyName", company_domain as "companyDomain",
  company_country as "companyCountry", expected_minor::float8 as "expectedMinor", expected_currency as "expectedCurrency",
  expected_close_on::text as "expectedCloseOn", note, person_id as "personId", company_id as "companyId", lead_id as "leadId",
  conflict_kinds as "conflictKinds", submitted_at as "submittedAt", submitted_by as "submittedBy", decided_at as "decidedAt",
  protected_until as "protectedUntil", reason, reason_text as "reasonText"`;

export type NewRegistration = Omit<
  Registration,
  'state' | 'personId' | 'leadId' | 'conflictKinds' | 'decidedAt' | 'protectedUntil' | 'reason' | 'reasonText'
>;

/** False when a live registration has its company or its person already: of any number of racing ones exactly one returns true. */
export async function insertRegistration(
  tx: Tx,
  workspaceId: string,
  fresh: NewRegistration,
): Promise<boolean> {
  const count = await touched(
    tx,
    `insert into deal_registration (workspace_id, id, partner_id, state, company_key, person_key, first_name, last_name, email, phone,
       job_title, company_name, company_domain, company_country, company_id, expected_minor, expected_currency, expected_close_on, note, submitted_at, submitted_by)
     select $1, r.id, r."partnerId", 'submitted', r."companyKey", r."personKey", r."firstName", r."lastName", r.email, r.phone, r."jobTitle",
            r."companyName", r."companyDomain", r."companyCountry", r."companyId", r."expectedMinor", r."expectedCurrency", r."expectedCloseOn", r.note,
            r."submittedAt", r."submittedBy"
       from jsonb_to_record($2::jsonb) as r(id uuid, "partnerId" uuid, "companyKey" text, "personKey" text, "firstName" text, "lastName" text,
            email text, phone text, "jobTitle" text, "companyName" text, "companyDomain" text, "companyCountry" text, "companyId" uuid, "expectedMinor" bigint,
            "expectedCurrency" text, "expectedCloseOn" date, note text, "submittedAt" timestamptz, "submittedBy" uuid)
     on conflict do nothing`,
    [workspaceId, JSON.stringify(fresh)],
  );
  return count === 1;
}

/** Who has the live registration of this company or person. */
export const liveTwin = async (
  tx: Tx,
  workspaceId: string,
  { companyKey, personKey, companyId }: Pick<Registration, 'companyKey' | 'personKey' | 'companyId'>,
): Promise<Pick<Registration, 'id' | 'partnerId'> | undefined> => {
  const [found] = await rows<Pick<Registration, 'id' | 'partnerId'>>(
    tx,
    `select id, partner_id as "partnerId" from deal_registration
      where workspace_id = $1 and state = any($2) and (company_key = $3 or person_key = $4 or company_id = $5::uuid) limit 1`,
    [workspaceId, LIVE_STATES, companyKey, personKey, companyId],
  );
  return found;
};

/** `forUpdate` makes whoever decides the same one wait for the first. */
export async function registrationById(
  tx: Tx,
  workspaceId: string,
  id: string,
  { forUpdate = false } = {},
): Promise<Registration | undefined> {
  const [found] = await rows<Registration>(
    tx,
    `select ${COLUMNS} from deal_registration where workspace_id = $1 and id = $2${forUpdate ? ' for update' : ''}`,
    [workspaceId, id],
  );
  return found;
}

export interface RegistrationFilter {
  readonly state?: RegistrationState;
  /** Null: of all partners. */
  readonly partnerIds: readonly string[] | null;
  readonly after?: { readonly submittedAt: Date; readonly id: string };
  readonly limit: number;
}

/** Newest first; one more than the limit shows that there is a next page. */
export const listedRegistrations = (
  tx: Tx,
  workspaceId: string,
  { state, partnerIds, after, limit }: RegistrationFilter,
): Promise<Registration[]> =>
  rows(
    tx,
    `select ${COLUMNS} from deal_registration
      where workspace_id = $1 and ($2::text is null or state = $2) and ($3::uuid[] is null or partner_id = any($3))
        and ($4::timestamptz is null or (submitted_at, id) < ($4, $5::uuid))
      order by submitted_at desc, id desc limit $6`,
    [workspaceId, state ?? null, partnerIds, after?.submittedAt ?? null, after?.id ?? null, limit + 1],
  );

export const keepConflicts = (
  tx: Tx,
  workspaceId: string,
  id: string,
  conflicts: readonly Conflict[],
): Promise<number> =>
  touched(tx, 'update deal_registration set conflict_kinds = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
    kindsOf(conflicts),
  ]);

export interface ApprovedFacts {
  readonly at: Date;
  readonly by: string | null;
  readonly leadId: string;
  readonly personId: string | null;
  readonly protectedUntil: Date;
}

/** False when somebody decided before. */
export async function approve(
  tx: Tx,
  workspaceId: string,
  id: string,
  facts: ApprovedFacts,
): Promise<boolean> {
  const { at, by, leadId, personId, protectedUntil } = facts;
  const count = await touched(
    tx,
    `update deal_registration set state = 'approved', decided_at = $3, decided_by = $4, lead_id = $5, person_id = $6, protected_until = $7
      where workspace_id = $1 and id = $2 and state = 'submitted'`,
    [workspaceId, id, at, by, leadId, personId, protectedUntil],
  );
  return count === 1;
}

export interface Refused {
  readonly at: Date;
  readonly by: string | null;
  readonly reason: RegistrationRefusal;
  readonly text: string | null;
}

/** False when somebody decided before. */
export async function refuse(
  tx: Tx,
  workspaceId: string,
  id: string,
  { at, by, reason, text }: Refused,
): Promise<boolean> {
  const count = await touched(
    tx,
    `update deal_registration set state = 'refused', decided_at = $3, decided_by = $4, reason = $5, reason_text = $6
      where workspace_id = $1 and id = $2 and state = 'submitted'`,
    [workspaceId, id, at, by, reason, text],
  );
  return count === 1;
}

/** Ends live registrations; returns those that were live. */
export const endRegistrations = (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  state: Extract<RegistrationState, 'withdrawn' | 'expired' | 'won' | 'lost'>,
): Promise<Pick<Registration, 'id' | 'partnerId' | 'leadId' | 'companyId'>[]> =>
  rows(
    tx,
    `update deal_registration set state = $3 where workspace_id = $1 and id = any($2::uuid[]) and state = any($4)
     returning id, partner_id as "partnerId", lead_id as "leadId", company_id as "companyId"`,
    [workspaceId, ids, state, LIVE_STATES],
  );

/** The protection lasts so many days longer, and its end will be told anew; undefined unless it is approved. */
export async function extendProtection(
  tx: Tx,
  workspaceId: string,
  id: string,
  days: number,
): Promise<Date | undefined> {
  const [found] = await rows<{ until: Date }>(
    tx,
    `update deal_registration set protected_until = protected_until + make_interval(days => $3), warned_at = null
      where workspace_id = $1 and id = $2 and state = 'approved' returning protected_until as until`,
    [workspaceId, id, days],
  );
  return found?.until;
}

/** The live registrations of a partner, or of leads. */
export const liveOf = (
  tx: Tx,
  workspaceId: string,
  {
    partnerId = null,
    leadIds = null,
  }: { readonly partnerId?: string | null; readonly leadIds?: readonly string[] | null },
): Promise<{ id: string }[]> =>
  rows(
    tx,
    `select id from deal_registration where workspace_id = $1 and state = any($2)
        and ($3::uuid is null or partner_id = $3) and ($4::uuid[] is null or lead_id = any($4)) order by id`,
    [workspaceId, LIVE_STATES, partnerId, leadIds],
  );
