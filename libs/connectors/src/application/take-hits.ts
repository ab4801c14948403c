import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { CaptureSubmissions, claimRecords } from '#intake';
import type { Submission, SubmissionResult } from '#intake';
import type { By } from '#leads';
import { normalisePhone } from '#people';
import type { Event } from '../domain/adapter.js';
import { withoutThese } from '../domain/divided.js';
import { reasonMayPass } from '../domain/may-pass.js';
import { sourceOf } from '../domain/source-of.js';
import { names, tracesOf } from '../domain/traces.js';
import type { Traces } from '../domain/traces.js';
import type { Outcome } from '../persistence/hits.js';
import { EraseRecords } from './erase-records.js';
import { holdCarts } from './hold-carts.js';
import type { ReadHit } from './read-hit.js';
import { RecordHappenings } from './record-happenings.js';
import type { Taken } from './taken.js';

export const byConnector = (workspaceId: string, connectorId: string): By => ({
  ...{ workspaceId, memberId: null, caller: null },
  actor: { kind: 'connector', id: connectorId },
});

const isCaptured = ({ is, submission }: Event): boolean =>
  (is === 'lead' || is === 'order' || is === 'cart') && submission !== undefined;

/** Takes the events of hits in the transaction given, a bounded number of statements for up to 1,000; outcomes in the order of the hits. */
@Injectable()
export class TakeHits {
  constructor(
    private readonly captureSubmissions: CaptureSubmissions,
    private readonly recordHappenings: RecordHappenings,
    private readonly eraseRecords: EraseRecords,
  ) {}

  async run(tx: Tx, by: By, connectorId: string, hits: readonly ReadHit[]): Promise<Outcome[]> {
    const events = hits.flatMap((hit) => hit.events);
    const source = sourceOf(connectorId);
    const taken = new Map(await holdCarts(tx, by.workspaceId, connectorId, events));
    const captured = events.filter(isCaptured);
    // Before the records themselves, so that what is moved twice within these hits is one lead, too.
    await claimRecords(
      tx,
      by.workspaceId,
      source,
      captured.flatMap(({ alias }) => alias ?? []),
    );
    const results = await this.captureSubmissions.run(
      tx,
      by,
      source,
      captured.map(({ submission }) => submission as Submission),
    );
    captured.forEach((event, index) => taken.set(event, ofResult(event, results[index])));
    const touches = events.filter(({ is }) => is === 'touch');
    const noted = await this.recordHappenings.run(tx, by, source, touches);
    touches.forEach((event, index) => taken.set(event, noted[index] as Taken));
    for (const event of events.filter(({ is }) => is === 'erase'))
      taken.set(event, await this.eraseRecords.run(tx, by, connectorId, event));
    return hits.map((hit) => outcomeOf(hit, taken));
  }
}

const ofResult = ({ isTest }: Event, result: SubmissionResult | undefined): Taken => ({
  ...{ isTest, status: result?.status ?? 'failed' },
  ...(result?.leadId && { leadId: result.leadId }),
  ...(result?.personId && { personId: result.personId }),
  ...(result?.isWithheld && { isWithheld: true, reason: 'person-erased' }),
});

/** What is kept of a hit that proved nothing, or could not be read. */
export const refusedBy = ({ reason, detail }: NonNullable<ReadHit['refused']>): Outcome => ({
  ...{ verdict: 'refused', reason: `${reason}: ${detail}`, leadIds: [], personIds: [] },
});

/** The best that became of any part of a hit; what failed goes before, because it waits to be replayed. */
function outcomeOf(hit: ReadHit, taken: ReadonlyMap<Event, Taken>): Outcome {
  const none = { leadIds: [], personIds: [] };
  if (hit.refused) return refusedBy(hit.refused);
  if (hit.isPaused) return { ...none, verdict: 'ignored', reason: 'paused' };
  const parts = hit.events.map(
    (event): Taken =>
      taken.get(event) ?? {
        status: event.is === 'fetch' ? 'failed' : 'ignored',
        isTest: event.isTest,
        ...(event.reason && { reason: event.reason }),
      },
  );
  const ids = (of: (part: Taken) => string | undefined): string[] => [
    ...new Set(parts.flatMap((part) => of(part) ?? [])),
  ];
  const reasons = [...new Set(parts.flatMap(({ reason }) => reason ?? []))];
  return {
    verdict: verdictOf(parts),
    reason: reasons.join(', ') || null,
    leadIds: ids(({ leadId }) => leadId),
    personIds: ids(({ personId }) => personId),
    ...waitingOf(parts),
    ...withheldOf(hit, parts),
    mayPass: parts.some(({ status, reason }) => status === 'failed' && reasonMayPass(reason)),
  };
}

/** Of a hit that tells of somebody erased what it says of others is kept; nothing where that names them, too. */
function withheldOf(hit: ReadHit, parts: readonly Taken[]): Pick<Outcome, 'isWithheld' | 'left'> {
  const gone = new Set(parts.flatMap(({ isWithheld }, index) => (isWithheld ? [index] : [])));
  if (gone.size === 0) return {};
  const left = hit.divided ? withoutThese(hit.divided, gone) : null;
  const text = left?.body.toString('utf8') ?? '';
  const isNamed = [...gone].some((index) => names(text, saidOf(hit.events[index]?.submission)));
  return left && !isNamed ? { left } : { isWithheld: true };
}

/** By what a record says itself whose it is; it is of no person any more. */
const saidOf = ({ email, phone, country }: Submission = {}): Traces =>
  tracesOf(
    '',
    [email?.trim()].flatMap((said) => said || []),
    [phone, normalisePhone(phone, country)].flatMap((said) => said ?? []),
  );

/** When a hit that waits is taken, and with which records it waits. */
function waitingOf(parts: readonly Taken[]): Pick<Outcome, 'dueAt' | 'recordIds'> {
  const recordIds = parts.flatMap(({ recordId }) => recordId ?? []);
  if (recordIds.length === 0) return {};
  const times = parts.flatMap(({ dueAt }) => dueAt?.getTime() ?? []);
  return { dueAt: new Date(Math.min(...times)), recordIds };
}

const NEW = new Set<Taken['status']>(['captured', 'enriched', 'noted', 'erased']);

function verdictOf(parts: readonly Taken[]): Outcome['verdict'] {
  const has = (is: (part: Taken) => boolean): boolean => parts.some(is);
  if (has(({ status }) => status === 'failed')) return 'failed';
  if (has(({ status, isTest }) => NEW.has(status) && !isTest)) return 'accepted';
  if (has(({ isTest }) => isTest)) return 'test';
  if (has(({ status }) => status === 'waiting')) return 'waiting';
  return has(({ status }) => status === 'duplicate') ? 'duplicate' : 'ignored';
}
