import { existsSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { Database, rows } from '#database';
import type { Anchor } from '../domain/anchor.js';
import { AnchorFiles, readAnchors } from '../persistence/anchor-files.js';
import { ANCHORS } from '../persistence/audit.sql.js';
import { VerifyLog } from './verify-log.js';
import type { LogVerdict, Witnesses } from './verify-log.js';

/** How far the log holds, and what was signed of it. */
export interface LogStanding {
  readonly verdict: LogVerdict;
  /** The last head that was signed; undefined before the first. */
  readonly anchor: Anchor | undefined;
}

/** A look through the log is remembered for so long (ms). */
const REMEMBERED_MS = 60_000;

/** Looks through the log of a workspace for whoever reads it; once a minute at most, however many ask. */
@Injectable()
export class ShowStanding {
  private readonly remembered = new Map<
    string,
    { readonly at: number; readonly standing: Promise<LogStanding> }
  >();

  constructor(
    private readonly database: Database,
    private readonly log: VerifyLog,
    @Inject(AnchorFiles) private readonly files: AnchorFiles,
  ) {}

  of(workspaceId: string): Promise<LogStanding> {
    const known = this.remembered.get(workspaceId);
    if (known && performance.now() - known.at < REMEMBERED_MS) return known.standing;
    const standing = this.look(workspaceId);
    this.remembered.set(workspaceId, { at: performance.now(), standing });
    standing.catch(() => this.remembered.delete(workspaceId));
    return standing;
  }

  /** The anchors of this home and those the database keeps; the keys the home trusts. Files there that hold none are named. */
  witnesses(workspaceId: string): Promise<Witnesses & { readonly broken: readonly string[] }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const kept = await rows<Anchor>(tx, ANCHORS, [workspaceId]);
      const filed = existsSync(this.files.anchorsPath) ? readAnchors(this.files.anchorsPath).anchors : [];
      const { keys, broken } = this.files.trusted();
      return { anchors: [...kept, ...filed], publicKeys: keys, broken };
    });
  }

  /** Where public keys of other homes are put. */
  get trustedFolder(): string {
    return this.files.trustedFolder;
  }

  private async look(workspaceId: string): Promise<LogStanding> {
    const witnesses = await this.witnesses(workspaceId);
    const verdict = await this.log.verify(workspaceId, witnesses);
    const kept = witnesses.anchors.filter((anchor) => anchor.workspaceId === workspaceId);
    const anchor = kept.sort((a, b) => a.number - b.number).at(-1);
    return { verdict, anchor };
  }
}
