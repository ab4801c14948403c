import './provider-link.row.js';
import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Every function here runs under the narrow role `accounts`. */

/** A person as the provider knows them. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** The account that is linked, whose last sign-in this is from now on. */
export async function useLinkedAccount(tx: Tx, { issuer, subject }: Subject): Promise<string | undefined> {
  const [link] = await rows<{ accountId: string }>(
    tx,
    `update provider_link set used_at = instant() where issuer = $1 and subject = $2 returning account_id as "accountId"`,
    [issuer, subject],
  );
  return link?.accountId;
}

/** False if the subject is linked already, or the account with another subject of the same provider. */
export async function insertProviderLink(
  tx: Tx,
  { issuer, subject }: Subject,
  accountId: string,
): Promise<boolean> {
  const sql = `insert into provider_link (issuer, subject, account_id, linked_at)
               values ($1, $2, $3, instant()) on conflict do nothing`;
  return (await touched(tx, sql, [issuer, subject, accountId])) === 1;
}

export interface ProviderLinkState {
  readonly linkedAt: Date;
  readonly usedAt: Date | null;
}

export async function providerLinkOf(
  tx: Tx,
  accountId: string,
  issuer: string,
): Promise<ProviderLinkState | undefined> {
  const [link] = await rows<ProviderLinkState>(
    tx,
    `select linked_at as "linkedAt", used_at as "usedAt" from provider_link where account_id = $1 and issuer = $2`,
    [accountId, issuer],
  );
  return link;
}

export const deleteProviderLink = (tx: Tx, accountId: string, issuer: string): Promise<number> =>
  touched(tx, 'delete from provider_link where account_id = $1 and issuer = $2', [accountId, issuer]);
