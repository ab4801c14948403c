import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { dutyAccept } from './duty-accept.js';
import type { DutyAccept } from './duty-accept.js';
import { dutyContact } from './duty-contact.js';
import type { DutyContact } from './duty-contact.js';
import type { DutyKind, Evidence } from './duty.js';
import { quotaVolume } from './quota-volume.js';
import type { QuotaKind, QuotaVolume } from './quota-volume.js';
import { reading, wrong } from './reading.js';

export type QuotaClause = QuotaVolume;
export type DutyClause = DutyAccept | DutyContact;
export type Clause = QuotaClause | DutyClause;
export type ClauseKindName = Clause['kind'];

type KindOf<C extends Clause> = C extends QuotaClause
  ? QuotaKind<C>
  : C extends DutyClause
    ? DutyKind<C>
    : never;

/** Every kind of clause there is. A new one is a file beside this and a line here. */
export const CLAUSE_KINDS: { readonly [K in ClauseKindName]: KindOf<Extract<Clause, { kind: K }>> } = {
  'quota.volume': quotaVolume,
  'duty.accept': dutyAccept,
  'duty.contact': dutyContact,
};

export const CLAUSE_KIND_NAMES = Object.keys(CLAUSE_KINDS) as readonly ClauseKindName[];

export const isDuty = (clause: Clause): clause is DutyClause => CLAUSE_KINDS[clause.kind].family === 'duty';
export const isQuota = (clause: Clause): clause is QuotaClause =>
  CLAUSE_KINDS[clause.kind].family === 'quota';

/** The rules of the duty's kind; the clause it is asked with is always of that kind. */
export const dutyKindOf = (clause: DutyClause): DutyKind<DutyClause> => CLAUSE_KINDS[clause.kind];

/** True when this evidence fulfils the promise. */
export const answers = (clause: DutyClause, evidence: Evidence): boolean =>
  dutyKindOf(clause).answers(clause, evidence);

/**
 * Returns the value as a typed clause, defaults filled in.
 * Throws `clause/invalid` naming every wrong place by its JSON pointer.
 */
export function validateClause(value: unknown, pointer = ''): Clause {
  const problems: FieldProblem[] = [];
  const clause = readClause(value, pointer, problems);
  if (problems.length === 0) return clause!;
  throw new AppError('invalid', 'clause/invalid', 'The clause is not valid; correct the named places.', {
    fields: problems,
  });
}

/** Reads one clause among others; null when its kind is unknown, else whatever could be read, with all problems noted. */
export function readClause(value: unknown, pointer: string, problems: FieldProblem[]): Clause | null {
  const from = reading(value, pointer, problems);
  const kind = from.value.kind;
  if (typeof kind === 'string' && Object.hasOwn(CLAUSE_KINDS, kind)) {
    return CLAUSE_KINDS[kind as ClauseKindName].read(from);
  }
  wrong(from, 'kind', `one of ${CLAUSE_KIND_NAMES.join(', ')}`);
  return null;
}
