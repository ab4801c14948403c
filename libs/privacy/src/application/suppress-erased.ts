import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { ErasePerson, recordIdentities, Suppression } from '#people';
import type { ErasedPerson, Eraser, Identity, Suppressor } from '#people';
import { digestOf, standInOf } from '../domain/digest.js';
import { addSuppressions, recordsOfPerson, suppressedAmong } from '../persistence/suppressions.js';
import { PrivacyKeys } from './privacy-keys.js';
import { SuppressionKeys } from './suppression-keys.js';

/**
 * Whoever is erased does not come back: their addresses, numbers, and ids in other systems are remembered as keyed hashes, for good, and so
 * are the records that told of them. New hashes are made under the newest key; whoever is asked about is looked for under every key.
 */
@Injectable()
export class SuppressErased implements Eraser, Suppressor, OnModuleInit {
  /** Hashes say nothing of anybody; no table of theirs is personal. */
  readonly tables = [];

  constructor(
    private readonly keys: SuppressionKeys,
    private readonly privacyKeys: PrivacyKeys,
    private readonly erasePerson: ErasePerson,
    private readonly suppression: Suppression,
  ) {}

  onModuleInit(): void {
    this.erasePerson.registerEraser(this);
    this.suppression.use(this);
  }

  async erase(
    tx: Tx,
    workspaceId: string,
    { personId, emails, phones, externalIds = [], mayReturn }: ErasedPerson,
  ): Promise<void> {
    if (mayReturn) return;
    const known: Identity[] = [
      ...emails.map((value) => ({ kind: 'email', source: '', value })),
      ...phones.map((value) => ({ kind: 'phone', source: '', value })),
      ...externalIds,
      ...recordIdentities(await recordsOfPerson(tx, workspaceId, personId)),
    ];
    if (known.length === 0) return;
    const newest = await this.keys.forErasing(tx, workspaceId);
    const digests = known.map((each) => digestOf(newest.key, workspaceId, each));
    await addSuppressions(tx, workspaceId, digests, newest.version);
  }

  /** Always under the key of the database: what stands for a record must be the same whatever key follows. */
  async standIn(workspaceId: string, recordId: string): Promise<string> {
    return standInOf(await this.privacyKeys.suppression(), workspaceId, recordId);
  }

  async areSuppressed(
    tx: Tx,
    workspaceId: string,
    identities: readonly Identity[],
  ): Promise<readonly boolean[]> {
    if (identities.length === 0) return [];
    const keys = await this.keys.all();
    const digests = identities.map((identity) => keys.map(({ key }) => digestOf(key, workspaceId, identity)));
    const known = await suppressedAmong(tx, workspaceId, digests.flat());
    return digests.map((each) => each.some((digest) => known.has(digest.toString('hex'))));
  }
}
