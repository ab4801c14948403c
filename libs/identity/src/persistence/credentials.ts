import { rows, touched } from '#database';
import type { Tx } from '#database';
import './credential.row.js';

/** Every function here runs under the narrow role `accounts`, so each names its workspace. */

export interface KeyFacts {
  readonly id: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
  /** From where it is of use; from anywhere where none is named. */
  readonly networks: readonly string[];
  readonly createdAt: Date;
  /** Null for one that never ends. */
  readonly expiresAt: Date | null;
  /** To five minutes; null until it is used. */
  readonly usedAt: Date | null;
}

export interface NewCredential {
  readonly id: string;
  readonly kind: 'api' | 'form' | 'connector';
  readonly hash: string;
  readonly workspaceId: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
  /** From where it is of use; from anywhere where none is named. */
  readonly networks?: readonly string[];
  /** Days it lives; null for one that never ends. */
  readonly days: number | null;
}

/** Stores a credential by its hash and says when it ends. */
export async function insertCredential(tx: Tx, { days, ...credential }: NewCredential): Promise<Date | null> {
  const { id, kind, hash, workspaceId, name, scopes, networks = [] } = credential;
  const [stored] = await rows<{ expiresAt: Date | null }>(
    tx,
    `insert into credential (id, kind, hash, workspace_id, name, scopes, networks, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $8, instant(), instant() + make_interval(days => $7)) returning expires_at as "expiresAt"`,
    [id, kind, hash, workspaceId, name, scopes, days, networks],
  );
  return stored?.expiresAt ?? null;
}

const IS_LIVING = 'revoked_at is null and (expires_at is null or expires_at > instant())';

export interface LivingKey {
  readonly id: string;
  readonly workspaceId: string;
  readonly scopes: readonly string[];
  readonly networks: readonly string[];
  /** True if its use was not noted for a while. */
  readonly isStale: boolean;
}

/** Notes that it is in use, for whoever wonders whether it may go. */
export const touchKey = (tx: Tx, id: string): Promise<number> =>
  touched(tx, 'update credential set used_at = instant() where id = $1', [id]);

/** The living API key of a hash. */
export async function findApiKey(tx: Tx, hash: string): Promise<LivingKey | undefined> {
  const [key] = await rows<LivingKey>(
    tx,
    `select id, workspace_id as "workspaceId", scopes, networks,
            used_at is null or used_at < instant() - interval '5 minutes' as "isStale"
       from credential where hash = $1 and kind = 'api' and ${IS_LIVING}`,
    [hash],
  );
  return key;
}

/** The API keys of a workspace that were not revoked, also those that have ended, newest first. */
export const apiKeysOf = (tx: Tx, workspaceId: string): Promise<KeyFacts[]> =>
  rows(
    tx,
    `select id, name, scopes, networks, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt" from credential
      where workspace_id = $1 and kind = 'api' and revoked_at is null order by created_at desc, id`,
    [workspaceId],
  );

/** False if there is no such living API key in the workspace. */
export async function setKeyNetworks(
  tx: Tx,
  workspaceId: string,
  { id, networks }: { readonly id: string; readonly networks: readonly string[] },
): Promise<boolean> {
  const count = await touched(
    tx,
    `update credential set networks = $3, refused_at = null
      where id = $2 and workspace_id = $1 and kind = 'api' and revoked_at is null`,
    [workspaceId, id, networks],
  );
  return count === 1;
}

/** Whether it is time again to tell that the key was refused: once an hour at most. */
export const noteRefusal = async (tx: Tx, id: string): Promise<boolean> =>
  (await touched(
    tx,
    `update credential set refused_at = instant()
      where id = $1 and (refused_at is null or refused_at <= instant() - interval '1 hour')`,
    [id],
  )) === 1;

/** False if there is no such living key in the workspace. */
export async function revokeCredential(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const count = await touched(
    tx,
    'update credential set revoked_at = instant() where id = $2 and workspace_id = $1 and revoked_at is null',
    [workspaceId, id],
  );
  return count === 1;
}

/** Those of the ids that are living keys. */
export async function livingKeys(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select id from credential where id = any($1) and ${IS_LIVING}`,
    [ids],
  );
  return found.map(({ id }) => id);
}
