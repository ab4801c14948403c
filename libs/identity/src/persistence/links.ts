import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { JsonObject } from '#kernel';

/** Every function here runs under the narrow role `accounts`. */

export type LinkKind = 'invitation' | 'reset' | 'sign-in' | 'setup';

export interface LinkFacts {
  readonly kind: LinkKind;
  readonly accountId: string | null;
  readonly workspaceId: string | null;
}

export interface NewLink extends LinkFacts {
  readonly tokenHash: string;
  readonly hours: number;
  /** Ids and roles only, no personal data. */
  readonly payload?: JsonObject;
}

/** Stores a link by its hash and says until when it holds. */
export async function insertLink(tx: Tx, link: NewLink): Promise<Date> {
  const [stored] = await rows<{ expiresAt: Date }>(
    tx,
    `insert into one_time_link (token_hash, kind, account_id, workspace_id, payload, created_at, expires_at)
     values ($1, $2, $3, $4, $5, instant(), instant() + make_interval(hours => $6)) returning expires_at as "expiresAt"`,
    [link.tokenHash, link.kind, link.accountId, link.workspaceId, link.payload ?? {}, link.hours],
  );
  if (!stored) throw new Error('The link was not stored.');
  return stored.expiresAt;
}

const COLUMNS = `kind, account_id as "accountId", workspace_id as "workspaceId"`;
const OPEN = 'used_at is null and expires_at > instant()';

/** The link if it can still be used; nothing changes. */
export async function findLink(tx: Tx, tokenHash: string): Promise<LinkFacts | undefined> {
  const [link] = await rows<LinkFacts>(
    tx,
    `select ${COLUMNS} from one_time_link where token_hash = $1 and ${OPEN}`,
    [tokenHash],
  );
  return link;
}

/** Uses the link up: of many at once exactly one gets it, the others get undefined. */
export async function useLink(tx: Tx, tokenHash: string): Promise<LinkFacts | undefined> {
  const [link] = await rows<LinkFacts>(
    tx,
    `update one_time_link set used_at = instant() where token_hash = $1 and ${OPEN} returning ${COLUMNS}`,
    [tokenHash],
  );
  return link;
}

/** Voids the open links of an account, in one workspace or in all. */
export const voidLinks = (tx: Tx, accountId: string, workspaceId?: string): Promise<number> =>
  touched(
    tx,
    `delete from one_time_link where account_id = $1 and ($2::uuid is null or workspace_id = $2) and used_at is null`,
    [accountId, workspaceId ?? null],
  );

/** Forgets set-up links: all of them once the product is set up, else the expired ones. */
export const voidSetupLinks = (tx: Tx, which: 'all' | 'expired'): Promise<number> =>
  touched(tx, `delete from one_time_link where kind = 'setup' and ($1 or expires_at <= instant())`, [
    which === 'all',
  ]);
