import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson, Suppression } from '#people';
import type { ErasedPerson, Eraser, Identity, Suppressor } from '#people';
import { digestOf, standInOf } from '../domain/digest.js';
import { addSuppressions, suppressedAmong } from '../persistence/suppressions.js';
import { PrivacyKeys } from './privacy-keys.js';

/** Whoever is erased does not come back: their addresses and numbers are remembered as keyed hashes, for good. */
@Injectable()
export class SuppressErased implements Eraser, Suppressor, OnModuleInit {
  /** Hashes say nothing of anybody; no table of theirs is personal. */
  readonly tables = [];

  constructor(
    private readonly keys: PrivacyKeys,
    private readonly erasePerson: ErasePerson,
    private readonly suppression: Suppression,
  ) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
    this.suppression.use(this);
  }

  async erase(tx: Tx, workspaceId: string, { emails, phones, mayReturn }: ErasedPerson): Promise<void> {
    if (mayReturn) return;
    const key = await this.keys.suppression();
    const known = [
      ...emails.map((value) => ({ kind: 'email', value })),
      ...phones.map((value) => ({ kind: 'phone', value })),
    ];
    await addSuppressions(
      tx,
      workspaceId,
      known.map((each) => digestOf(key, workspaceId, each)),
    );
  }

  async standIn(workspaceId: string, recordId: string): Promise<string> {
    return standInOf(await this.keys.suppression(), workspaceId, recordId);
  }

  async areSuppressed(
    tx: Tx,
    workspaceId: string,
    identities: readonly Identity[],
  ): Promise<readonly boolean[]> {
    if (identities.length === 0) return [];
    const key = await this.keys.suppression();
    const digests = identities.map((identity) => digestOf(key, workspaceId, identity));
    const known = await suppressedAmong(tx, workspaceId, digests);
    return digests.map((digest) => known.has(digest.toString('hex')));
  }
}
