import { touched } from '#database';
import type { Tx } from '#database';

/**
 * $1 workspace, $2 person, $3 e-mail addresses in lower case, $4 digits of phone numbers. A refused hit belongs to nobody, so it is
 * found by what it says; one that repeats a record belongs to that record's lead. Reads all that is kept of 90 days: erasing is rare.
 */
const SUBMISSIONS_OF = `
  delete from intake_submission s
   where s.workspace_id = $1
     and (s.person_id = $2
       or s.lead_id in (select id from lead where workspace_id = $1 and person_id = $2)
       or exists (select 1 from unnest($3::text[]) as e(address) where strpos(lower(s.body::text), e.address) > 0)
       or exists (select 1 from unnest($4::text[]) as p(digits)
                   where strpos(regexp_replace(s.body::text, '[ ()./+-]', '', 'g'), p.digits) > 0))`;

/** $1 workspace, $2 e-mail addresses in lower case, $3 digits of phone numbers: errors whose row says one of them, in whatever column. */
const IMPORT_ERRORS_THAT_NAME = `
  delete from import_error x
   where x.workspace_id = $1
     and (exists (select 1 from unnest($2::text[]) as e(address) where strpos(lower(x::text), e.address) > 0)
       or exists (select 1 from unnest($3::text[]) as p(digits)
                   where strpos(regexp_replace(concat(x.value, x.cells::text), '[ ()./+-]', '', 'g'), p.digits) > 0))`;

/** $1 workspace, $2 what names them: a file without a header has somebody for its columns. */
const NAMES_IN_PLANS = `
  update import_run r set plan = regexp_replace(r.plan::text, $2, '[removed]', 'gi')::jsonb
   where r.workspace_id = $1 and r.plan::text ~* $2`;
const NAMES_IN_MAPPINGS = `
  update import_mapping m set mapping = regexp_replace(m.mapping::text, $2, '[removed]', 'gi')::jsonb
   where m.workspace_id = $1 and m.mapping::text ~* $2`;

/** A regular expression of PostgreSQL: each address, and each number however its digits are set apart. */
function patternOf({ addresses, digits }: Traces): string {
  const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);
  return [...addresses.map(escaped), ...digits.map((each) => [...each].join('[ ()./+-]*'))].join('|');
}

export interface Traces {
  /** In lower case. */
  readonly addresses: readonly string[];
  /** Of phone numbers with their country, nothing but digits. */
  readonly digits: readonly string[];
}

/** Takes away what was sent of a person and what is kept of it where it could not be read; returns how many rows went. */
export async function deleteIntakeOf(
  tx: Tx,
  workspaceId: string,
  personId: string,
  { addresses, digits }: Traces,
): Promise<number> {
  const submissions = await touched(tx, SUBMISSIONS_OF, [workspaceId, personId, addresses, digits]);
  const errors = await touched(tx, IMPORT_ERRORS_THAT_NAME, [workspaceId, addresses, digits]);
  if (addresses.length + digits.length > 0)
    await forgetNames(tx, workspaceId, patternOf({ addresses, digits }));
  return submissions + errors;
}

async function forgetNames(tx: Tx, workspaceId: string, pattern: string): Promise<void> {
  await tx.query(NAMES_IN_PLANS, [workspaceId, pattern]);
  await tx.query(NAMES_IN_MAPPINGS, [workspaceId, pattern]);
}
