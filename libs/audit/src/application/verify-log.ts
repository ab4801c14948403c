import { Injectable } from '@nestjs/common';
import { Database, databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { isSigned, lineOf } from '../domain/anchor.js';
import type { Anchor } from '../domain/anchor.js';
import { ChainCheck } from '../domain/chain-check.js';
import type { ChainFault } from '../domain/chain-check.js';
import type { LoggedAct } from '../domain/chain.js';
import { LOGGED_AFTER } from '../persistence/audit.sql.js';

/** What a look through the whole log of a workspace found. */
export interface LogVerdict {
  /** Entries that hold, from the first one on. */
  readonly checked: number;
  /** The hash of the last of them. */
  readonly head: string;
  /** The last entry that an anchor from outside the table confirms; 0 without any. */
  readonly confirmed: number;
  /** The first wrong entry. */
  readonly fault?: ChainFault;
  /** The instant at which the log was looked at. */
  readonly verifiedAt: Date;
  /** Anchors that nobody trusted has signed; they prove nothing. */
  readonly untrusted: number;
  /** The keys that did sign some of those. */
  readonly unknownKeys: readonly string[];
}

/** Anchors from outside the database, and the keys that may have signed them. */
export interface Witnesses {
  readonly anchors: readonly Anchor[];
  readonly publicKeys: readonly string[];
}

const CHUNK = 5_000;
/** Below every number and every hash. */
const BEFORE_ALL = { number: '-9223372036854775808', hash: '' };

/** Reads a log as it stands at one instant, from its first entry on, and names the first that is not as it was written. */
@Injectable()
export class VerifyLog {
  constructor(private readonly database: Database) {}

  /** Reads every entry. */
  verify(workspaceId: string, { anchors, publicKeys }: Witnesses): Promise<LogVerdict> {
    const own = different(anchors.filter((anchor) => anchor.workspaceId === workspaceId));
    const trusted = own.filter((anchor) => publicKeys.includes(anchor.publicKey) && isSigned(anchor));
    const check = new ChainCheck(trusted);
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const verifiedAt = await databaseInstant(tx);
        const fault = (await faultOf(tx, workspaceId, check)) ?? check.end();
        const { checked, head, confirmed } = check;
        const untrusted = own.length - trusted.length;
        const unknownKeys = unknownOf(own, publicKeys);
        return { checked, head, confirmed, verifiedAt, untrusted, unknownKeys, ...(fault && { fault }) };
      },
      { isReadOnlySnapshot: true },
    );
  }
}

/** Each once: most stand in the file of the home and in the database. */
const different = (anchors: readonly Anchor[]): Anchor[] => [
  ...new Map(anchors.map((anchor) => [lineOf(anchor), anchor])).values(),
];

const unknownOf = (anchors: readonly Anchor[], trusted: readonly string[]): string[] => {
  const keys = new Set(anchors.map(({ publicKey }) => publicKey));
  return [...keys].filter(
    (key) => !trusted.includes(key) && anchors.some((anchor) => anchor.publicKey === key && isSigned(anchor)),
  );
};

async function faultOf(tx: Tx, workspaceId: string, check: ChainCheck): Promise<ChainFault | undefined> {
  let last: { readonly number: number | string; readonly hash: string } = BEFORE_ALL;
  for (;;) {
    const acts = await rows<LoggedAct>(tx, LOGGED_AFTER, [workspaceId, last.number, last.hash, CHUNK]);
    for (const act of acts) {
      const fault = check.follow(act);
      if (fault) return fault;
    }
    const end = acts.at(-1);
    if (!end) return undefined;
    last = end;
  }
}
