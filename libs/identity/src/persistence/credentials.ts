import { rows, touched } from '#database';
import type { Tx } from '#database';
import { CredentialRow } from './credential.row.js';

/** Every function here runs under the narrow role `accounts`, so each names its workspace. */

export interface KeyFacts {
  readonly id: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
}

export interface NewCredential {
  readonly id: string;
  readonly kind: 'api' | 'form' | 'connector';
  readonly hash: string;
  readonly workspaceId: string;
  readonly name: string | null;
  readonly scopes: readonly string[];
}

export const insertCredential = (tx: Tx, credential: NewCredential): Promise<unknown> =>
  tx.insert(CredentialRow, {
    ...credential,
    scopes: [...credential.scopes],
    createdAt: () => 'instant()',
  });

/** The living API key of a hash. */
export async function findApiKey(
  tx: Tx,
  hash: string,
): Promise<{ id: string; workspaceId: string; scopes: string[] } | undefined> {
  const [key] = await rows<{ id: string; workspaceId: string; scopes: string[] }>(
    tx,
    `select id, workspace_id as "workspaceId", scopes from credential where hash = $1 and kind = 'api' and revoked_at is null`,
    [hash],
  );
  return key;
}

/** The living API keys of a workspace, newest first. */
export const apiKeysOf = (tx: Tx, workspaceId: string): Promise<KeyFacts[]> =>
  rows(
    tx,
    `select id, name, scopes, created_at as "createdAt" from credential
      where workspace_id = $1 and kind = 'api' and revoked_at is null order by created_at desc, id`,
    [workspaceId],
  );

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
    'select id from credential where id = any($1) and revoked_at is null',
    [ids],
  );
  return found.map(({ id }) => id);
}
