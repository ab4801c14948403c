import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import { Lru } from '../domain/lru.js';
import type { ClosedThrough } from '../domain/periods/posting.js';
import type { VersionOf } from '../domain/duty-record.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { contentsOf, findVersion, rulingVersions } from '../persistence/versions.js';
import type { Ruling } from '../persistence/versions.js';
import { ActivateVersion, bySystem } from './activate-version.js';

/** Versions kept compiled; a workspace has one or a few in force. */
const KEPT = 64;

/** The versions that judge at an instant; and, read with them, how far each agreement is closed. */
export interface InForceAt {
  (at: EpochMs): readonly VersionInForce[];
  readonly closedThrough: ClosedThrough;
}

/** Which versions judge, ready to be asked. Contents never change, so they are compiled once and kept. */
@Injectable()
export class VersionsInForce {
  private readonly kept = new Lru<VersionInForce>(KEPT);

  constructor(private readonly activation: ActivateVersion) {}

  /** The versions in force at any instant up to `latest`; one whose day has come takes effect first, for the timer may be a moment late. */
  async inForce(tx: Tx, workspaceId: string, latest: EpochMs): Promise<InForceAt> {
    let rulings = await rulingVersions(tx, workspaceId);
    const waiting = rulings.filter(
      ({ status, effectiveAt }) => status === 'signed' && effectiveAt.getTime() <= latest,
    );
    for (const { versionId } of waiting) {
      const version = await findVersion(tx, workspaceId, versionId);
      if (version) await this.activation.takeEffect(tx, bySystem(workspaceId), version);
    }
    if (waiting.length > 0) rulings = await rulingVersions(tx, workspaceId);
    const ruling = rulings.filter(({ status }) => status !== 'signed');
    const versionOf = await this.load(
      tx,
      workspaceId,
      ruling.map(({ versionId }) => versionId),
    );
    const closed = new Map(rulings.map((each) => [each.agreementId, each.closedThrough]));
    return Object.assign(
      (at: EpochMs) =>
        ruling.filter((each) => judgesAt(each, at)).map(({ versionId }) => versionOf(versionId)),
      { closedThrough: (agreementId: string) => closed.get(agreementId) ?? null },
    );
  }

  /** Loads versions by their ids; those that are kept cost nothing. */
  async load(tx: Tx, workspaceId: string, versionIds: readonly string[]): Promise<VersionOf> {
    const found = new Map<string, VersionInForce>();
    const wanted = new Set(versionIds);
    for (const id of wanted) {
      const kept = this.kept.get(`${workspaceId} ${id}`);
      if (kept) found.set(id, kept);
    }
    const absent = [...wanted].filter((id) => !found.has(id));
    for (const content of absent.length > 0 ? await contentsOf(tx, workspaceId, absent) : []) {
      const version = new VersionInForce(content);
      found.set(content.versionId, version);
      this.kept.set(`${workspaceId} ${content.versionId}`, version);
    }
    return (versionId) => {
      const version = found.get(versionId);
      if (!version) throw new Error(`Version ${versionId} was not loaded.`);
      return version;
    };
  }
}

const judgesAt = ({ effectiveAt, endedAt }: Ruling, at: EpochMs): boolean =>
  effectiveAt.getTime() <= at && (endedAt === null || at < endedAt.getTime());
