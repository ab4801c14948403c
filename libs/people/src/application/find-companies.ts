import type { Tx } from '#database';
import { NOBODY, assignIdentities } from '../domain/assign-identities.js';
import { companyFacts } from '../domain/company.js';
import type { CompanyInput } from '../domain/company.js';
import { identityText } from '../domain/identity.js';
import { COMPANY_IDENTITIES, readIdentities } from '../persistence/identities.js';

/** Which known company each one is, or null, in the order given; writes nothing. One statement. */
export async function findCompanies(
  tx: Tx,
  workspaceId: string,
  inputs: readonly (CompanyInput | null)[],
): Promise<(string | null)[]> {
  const subjects = inputs.map((input) => companyFacts(input)?.identities ?? []);
  const asked = assignIdentities(
    subjects,
    NOBODY,
    inputs.map(() => ''),
  ).claims.map(({ identity }) => identity);
  const held = await readIdentities(tx, workspaceId, COMPANY_IDENTITIES, asked);
  const known = {
    holderOf: new Map(held.map((each) => [identityText(each), each.ownerId])),
    slotsOf: new Map(held.map(({ ownerId, slots }) => [ownerId, slots])),
  };
  // One by one: an unknown company of the batch must not lend its identities to the next.
  return subjects.map((identities) => assignIdentities([identities], known, ['']).ownerIds[0] || null);
}
