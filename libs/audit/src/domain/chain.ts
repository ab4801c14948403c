import { createHash } from 'node:crypto';

/** What the first entry of a workspace follows. */
export const BEGINNING = '0'.repeat(64);

/** One act of the log, as it is kept. */
export interface LoggedAct {
  readonly workspaceId: string;
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  /** JSON, byte for byte as it was hashed. */
  readonly facts: string;
  /** SHA-256, hexadecimal; `BEGINNING` for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** An act that has no place in the chain yet. */
export type UnchainedAct = Omit<LoggedAct, 'number' | 'previousHash' | 'hash'>;

/** How an entry is written to be hashed: every column in this order, as JSON, under the name of this form. */
const canonical = (act: Omit<LoggedAct, 'hash'>): string =>
  JSON.stringify([
    ...['staffetta-audit-1', act.workspaceId, act.number, instantOf(act.at)],
    ...[act.actorKind, act.actorId, act.action, act.subjectKind, act.subjectId],
    ...[act.facts, act.previousHash],
  ]);

/** A database may hold instants that no calendar has, such as `infinity`. */
const instantOf = (at: Date | number): string =>
  at instanceof Date && Number.isFinite(at.getTime()) ? at.toISOString() : String(at);

/** SHA-256 of the canonical form, hexadecimal. */
export const hashOf = (act: Omit<LoggedAct, 'hash'>): string =>
  createHash('sha256').update(canonical(act)).digest('hex');

/** Numbers acts on from a head and binds each to the one before. */
export function chainOn(
  head: Pick<LoggedAct, 'number' | 'hash'> | undefined,
  acts: readonly UnchainedAct[],
): LoggedAct[] {
  let { number, hash } = head ?? { number: 0, hash: BEGINNING };
  return acts.map((act) => {
    number += 1;
    const bound = { ...act, number, previousHash: hash };
    hash = hashOf(bound);
    return { ...bound, hash };
  });
}
