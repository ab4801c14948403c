import { Injectable } from '@nestjs/common';
import { databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { invalidField } from '#kernel';
import {
  acceptanceFindings,
  atOnceFindings,
  backDatedFindings,
  channelFindings,
  flipFindings,
  isQuota,
  localDate,
  pauseFindings,
  periodEndFindings,
  periodOn,
  planDays,
} from '#sla';
import type {
  AcceptedLead,
  AnsweredDuty,
  CountedLead,
  EarnedLead,
  Finding,
  LoggedAttempt,
  Pause,
  PausedDuty,
  Period,
  StageChange,
} from '#sla';
import { missingAgreement } from '../application/by.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { contentsOf, findAgreement, versionsOf } from '../persistence/versions.js';
import {
  ACCEPTED_LEADS,
  ANSWERED_DUTIES,
  COUNTED_LEADS,
  LOGGED_ATTEMPTS,
  PAUSED_DUTIES,
  STAGE_CHANGES,
} from './findings.sql.js';

export interface FoundInPeriod {
  /** Its first day; null where the agreement was never in force. */
  readonly period: string | null;
  /** Its last day; null where `period` is. */
  readonly endOn: string | null;
  readonly items: readonly Finding[];
  /** Why there is nothing to look at; null where there is. */
  readonly why: 'never-in-force' | null;
}

const NEVER_IN_FORCE: FoundInPeriod = { period: null, endOn: null, items: [], why: 'never-in-force' };

/** What in one period of an agreement is worth asking about: how its figures came to be, told with the leads that show it. */
@Injectable()
export class ReadFindings {
  /** `day`: any day of the period; left out, the one that runs. @throws AppError `agreement/missing`, `findings/period` */
  async run(tx: Tx, workspaceId: string, agreementId: string, day?: string): Promise<FoundInPeriod> {
    const versions = await this.versions(tx, workspaceId, agreementId);
    const latest = [...versions.values()].at(-1);
    if (!latest) {
      if (!(await findAgreement(tx, workspaceId, agreementId))) throw missingAgreement(agreementId);
      return NEVER_IN_FORCE;
    }
    const today = localDate(latest.terms.period.zone, (await databaseInstant(tx)).getTime());
    const period = periodOn(latest.terms.period, checkedDay(day ?? today));
    const instants = [new Date(period.startAt), new Date(period.endAt)];
    const of = [workspaceId, agreementId, ...instants];
    const items = [
      ...pauseFindings(await this.paused(tx, of, versions)),
      ...acceptanceFindings(await rows<AcceptedLead>(tx, ACCEPTED_LEADS, of).then(dated)),
      ...flipFindings(await rows<StageChange>(tx, STAGE_CHANGES, [workspaceId, ...instants]).then(dated)),
      ...backDatedFindings(await rows<LoggedAttempt>(tx, LOGGED_ATTEMPTS, of)),
      ...(await this.quotas(tx, [workspaceId, agreementId, period.key], { latest, period, today })),
      ...(await this.duties(tx, of)),
    ];
    return { period: period.key, endOn: period.endOn, items: items.sort(bySeverity), why: null };
  }

  private async versions(
    tx: Tx,
    workspaceId: string,
    agreementId: string,
  ): Promise<ReadonlyMap<string, VersionInForce>> {
    const found = (await versionsOf(tx, workspaceId, agreementId)).filter(
      ({ effectiveAt }) => effectiveAt !== null,
    );
    const ids = found.sort((one, other) => one.number - other.number).map(({ id }) => id);
    const contents = await contentsOf(tx, workspaceId, ids);
    const known = new Map(contents.map((content) => [content.versionId, content]));
    return new Map(ids.flatMap((id) => (known.has(id) ? [[id, new VersionInForce(known.get(id)!)]] : [])));
  }

  private async paused(
    tx: Tx,
    of: readonly unknown[],
    versions: ReadonlyMap<string, VersionInForce>,
  ): Promise<PausedDuty[]> {
    const found = await rows<PausedRow>(tx, PAUSED_DUTIES, of);
    return found.map((row) => pausedDuty(row, versions.get(row.versionId)));
  }

  private async quotas(
    tx: Tx,
    of: readonly unknown[],
    { latest, period, today }: { latest: VersionInForce; period: Period; today: string },
  ): Promise<readonly Finding[]> {
    const counted = await rows<CountedLead & EarnedLead & { readonly clauseKey: string }>(
      tx,
      COUNTED_LEADS,
      of,
    );
    const { terms } = latest;
    const working = latest.calendar('default').workingDays(period.startOn, period.endOn);
    const days = planDays(working, terms.planWeights);
    const isOver = today > period.endOn;
    return terms.clauses.filter(isQuota).flatMap(({ key, kind }) => {
      const own = counted.filter(({ clauseKey }) => clauseKey === key);
      if (kind !== 'quota.volume') return [];
      return [...(isOver ? periodEndFindings(key, own, days) : []), ...channelFindings(own)];
    });
  }

  private async duties(tx: Tx, of: readonly unknown[]): Promise<readonly Finding[]> {
    const answered = await rows<AnsweredDuty & { readonly clauseKey: string }>(tx, ANSWERED_DUTIES, of);
    const keys = [...new Set(answered.map(({ clauseKey }) => clauseKey))];
    return keys.flatMap((key) =>
      atOnceFindings(
        key,
        answered.filter(({ clauseKey }) => clauseKey === key),
      ),
    );
  }
}

interface PausedRow extends Pick<PausedDuty, 'leadId' | 'ownerId' | 'targetMs'> {
  readonly versionId: string;
  readonly calendar: string;
  readonly runsFrom: number;
  readonly pauses: readonly Pause[];
}

/** How much was left when the latest pause began, and what all of them gave back, in the working time of the promise. */
function pausedDuty(
  { leadId, ownerId, targetMs, runsFrom, pauses, ...row }: PausedRow,
  version: VersionInForce | undefined,
): PausedDuty {
  const of = { leadId, ownerId, targetMs };
  if (!version || pauses.length === 0) return { ...of, leftAtPauseMs: null, pausedMs: 0 };
  const calendar = version.calendar(row.calendar);
  let pausedMs = 0;
  let leftAtPauseMs = targetMs;
  for (const { from, to, endsBy } of pauses) {
    leftAtPauseMs = Math.max(0, targetMs - (calendar.elapsed(runsFrom, from) - pausedMs));
    pausedMs += calendar.elapsed(Math.max(from, runsFrom), to ?? endsBy);
  }
  return { ...of, leftAtPauseMs, pausedMs };
}

const dated = <T extends { readonly at: number }>(found: T[]): T[] =>
  found.map((each) => ({ ...each, at: Number(each.at) }));

function checkedDay(day: string): string {
  if (!Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return day;
  throw invalidField('findings/period', '/period', 'Name a day of the period, as YYYY-MM-DD.');
}

const ORDER = ['serious', 'warning', 'note'];
const bySeverity = (one: Finding, other: Finding): number =>
  ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity);
