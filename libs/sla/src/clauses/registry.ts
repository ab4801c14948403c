import { AppError } from '#kernel';
import type { FieldProblem } from '#kernel';
import { dutyAccept } from './duty-accept.js';
import type { DutyAccept } from './duty-accept.js';
import { dutyContact } from './duty-contact.js';
import type { DutyContact } from './duty-contact.js';
import type { DutyKind, Rolling } from './duty.js';
import { dutyCadence } from './duty-cadence.js';
import type { DutyCadence } from './duty-cadence.js';
import { dutyDecide } from './duty-decide.js';
import type { DutyDecide } from './duty-decide.js';
import { dutyHandover } from './duty-handover.js';
import type { DutyHandover } from './duty-handover.js';
import { dutyProgress } from './duty-progress.js';
import type { DutyProgress } from './duty-progress.js';
import { dutyRespond } from './duty-respond.js';
import type { DutyRespond } from './duty-respond.js';
import { dutyTrace } from './duty-trace.js';
import type { DutyTrace } from './duty-trace.js';
import type { Evidence } from './evidence.js';
import { quotaMix } from './quota-mix.js';
import type { QuotaMix } from './quota-mix.js';
import { quotaQuality } from './quota-quality.js';
import type { QuotaQuality } from './quota-quality.js';
import { quotaValue } from './quota-value.js';
import type { QuotaValue } from './quota-value.js';
import { quotaVolume } from './quota-volume.js';
import type { QuotaVolume } from './quota-volume.js';
import type { QuotaKind } from './quota.js';
import { reading, wrong } from './reading.js';

export type QuotaClause = QuotaVolume | QuotaValue | QuotaQuality | QuotaMix;
export type DutyClause =
  DutyAccept | DutyContact | DutyCadence | DutyDecide | DutyProgress | DutyHandover | DutyRespond | DutyTrace;
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
  'quota.value': quotaValue,
  'quota.quality': quotaQuality,
  'quota.mix': quotaMix,
  'duty.accept': dutyAccept,
  'duty.contact': dutyContact,
  'duty.cadence': dutyCadence,
  'duty.decide': dutyDecide,
  'duty.progress': dutyProgress,
  'duty.handover': dutyHandover,
  'duty.respond': dutyRespond,
  'duty.trace': dutyTrace,
};

export const CLAUSE_KIND_NAMES = Object.keys(CLAUSE_KINDS) as readonly ClauseKindName[];

export const isDuty = (clause: Clause): clause is DutyClause => CLAUSE_KINDS[clause.kind].family === 'duty';
export const isQuota = (clause: Clause): clause is QuotaClause =>
  CLAUSE_KINDS[clause.kind].family === 'quota';

/** The rules of the duty's kind; the clause it is asked with is always of that kind. */
export const dutyKindOf = (clause: DutyClause): DutyKind<DutyClause> =>
  CLAUSE_KINDS[clause.kind] as unknown as DutyKind<DutyClause>;

/** True when this evidence fulfils the promise, or is one of several that do. */
export const answers = (clause: DutyClause, evidence: Evidence): boolean =>
  dutyKindOf(clause).when.answers(clause, evidence);

/** True when this evidence sets a clock of the promise going. */
export const starts = (clause: DutyClause, evidence: Evidence): boolean =>
  dutyKindOf(clause).when.starts(clause, evidence);

/** How the cycles of the promise follow each other; null when it is done once. */
export const rollingOf = (clause: DutyClause): Rolling | null => dutyKindOf(clause).rolls?.(clause) ?? null;

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
