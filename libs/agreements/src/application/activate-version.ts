import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import type { NewEntry } from '#contracts';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { invalidField } from '#kernel';
import type { JsonObject } from '#kernel';
import { addDays, localDate, longestWindowMs, startOfDay } from '#sla';
import type { AgreementTerms, DayWindow } from '#sla';
import type { AgreementVersionRow } from '../persistence/agreement-version.row.js';
import { firstReminders } from '../domain/periods/reminders.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { lockActivation } from '../persistence/activation-lock.js';
import { insertDue } from '../persistence/due.js';
import {
  activeVersion,
  changeStatus,
  findAgreement,
  lockVersion,
  setEffective,
} from '../persistence/versions.js';
import { missingVersion, wrongStatus } from './by.js';
import { CountEarlierLeads } from './count-earlier-leads.js';
import type { By } from './by.js';
import { versionEntry } from './version-entry.js';

export interface Activation {
  readonly status: 'signed' | 'active';
  /** First day it judges, in the period's zone. */
  readonly effectiveOn: string;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/**
 * Puts a signed version in force. A first version judges from now on or from the beginning of a coming day; an amendment only from the
 * beginning of a coming day, so that no day is judged by two. Leads offered before keep what they were offered under; those of the
 * period in which a first version takes effect are credited, where it says so.
 */
@Injectable()
export class ActivateVersion {
  constructor(
    private readonly journal: Journal,
    private readonly signals: Signals,
    private readonly earlier: CountEarlierLeads,
  ) {}

  /** @throws AppError `agreement/missing-version`, `agreement/wrong-status`, `agreement/effective-on` */
  async run(tx: Tx, by: By, agreementId: string, number: number, effectiveOn?: string): Promise<Activation> {
    const { workspaceId } = by;
    // Before its instant is read: what is recorded later is followed under it.
    await lockActivation(tx, workspaceId);
    const version = await lockVersion(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    if (version.status !== 'signed' || version.effectiveAt)
      throw wrongStatus('Activating', statusOf(version));
    const now = await databaseInstant(tx);
    const { zone } = version.terms.period;
    const today = localDate(zone, now.getTime());
    const isAmendment = (await activeVersion(tx, workspaceId, agreementId)) !== null;
    const on = effectiveOn ?? (isAmendment ? addDays(today, 1) : today);
    checkDay(on, isAmendment ? addDays(today, 1) : today);
    const at = on === today ? now : new Date(startOfDay(zone, on));
    await setEffective(tx, workspaceId, version.id, { on, at });
    if (on === today) {
      await this.takeEffect(tx, by, { ...version, effectiveOn: on, effectiveAt: at });
      return { status: 'active', effectiveOn: on };
    }
    await insertDue(
      tx,
      workspaceId,
      [{ at: at.getTime(), subjectKind: 'activation', subjectId: version.id }],
      this.signals,
    );
    return { status: 'signed', effectiveOn: on };
  }

  /** Takes effect where its day has come; nothing happens when it did already. */
  async takeEffect(
    tx: Tx,
    by: Pick<By, 'workspaceId' | 'actor'>,
    version: AgreementVersionRow,
  ): Promise<void> {
    const { workspaceId } = by;
    const { agreementId, number } = version;
    await lockActivation(tx, workspaceId);
    const current = await lockVersion(tx, workspaceId, agreementId, number);
    const agreement = await findAgreement(tx, workspaceId, agreementId);
    if (current?.status !== 'signed' || agreement?.endedAt !== null) return;
    const superseded = await activeVersion(tx, workspaceId, agreementId);
    const at = version.effectiveAt ?? (await databaseInstant(tx));
    // To the instant, so that at each one judges exactly one.
    if (superseded)
      await changeStatus(tx, workspaceId, superseded.id, {
        ...{ from: 'active', to: 'superseded', stamp: ['ended_at', at] },
      });
    await changeStatus(tx, workspaceId, version.id, {
      ...{ from: 'signed', to: 'active', stamp: ['activated_at', at] },
    });
    await this.journal.append(tx, workspaceId, activationEntries(by, version, agreement.title));
    const inForce = new VersionInForce({ ...version, versionId: version.id, title: agreement.title });
    const reminders = firstReminders(inForce, { from: at.getTime(), isFirst: superseded === null });
    await insertDue(tx, workspaceId, reminders, this.signals);
    if (!superseded) await this.earlier.begin(tx, workspaceId, inForce, at.getTime());
  }
}

/** By the product itself, when the day has come. */
export const bySystem = (workspaceId: string): By => ({ workspaceId, actor: SYSTEM, memberId: null });

const statusOf = ({ status, effectiveAt }: AgreementVersionRow): string =>
  status === 'signed' && effectiveAt ? 'signed, with its day set' : status;

function checkDay(on: string, earliest: string): void {
  if (isDay(on) && on >= earliest) return;
  throw invalidField(
    'agreement/effective-on',
    '/effectiveOn',
    `Choose a day from ${earliest} on, as YYYY-MM-DD.`,
  );
}

function activationEntries(by: Pick<By, 'actor'>, version: AgreementVersionRow, title: string): NewEntry[] {
  const { agreementId, id: versionId, number, terms, calendars, effectiveAt } = version;
  const at = effectiveAt ?? new Date(Number.NaN);
  const activated = versionEntry('agreement.activated', by, at, {
    ...{ agreementId, versionId, version: number, title, effectiveOn: version.effectiveOn ?? '' },
    terms: terms as unknown as JsonObject,
    calendars: calendars as unknown as Readonly<Record<string, JsonObject>>,
  });
  const inForce = new VersionInForce({ ...version, versionId, title });
  const policy: NewEntry = {
    ...{ type: 'policy.activated', subjectKind: 'agreement', subjectId: agreementId, leadId: null },
    ...{ actor: by.actor, occurredAt: at },
    payload: {
      ...{ agreementId, versionId },
      // What is judged by is the exact window kept with each credit; leads need a bound that never shuts the door too early.
      acceptanceWindowMs: longestMs(inForce, at, terms.acceptanceWindow),
      disputeWindowMs: longestMs(inForce, at, terms.disputeWindow),
      agreedAttempts: agreedAttempts(terms),
    },
  };
  return [activated, policy];
}

/** Attempts before a lead may be called unreachable: the most that any cadence asks for. */
const agreedAttempts = ({ clauses }: AgreementTerms): number =>
  Math.max(0, ...clauses.map((clause) => (clause.kind === 'duty.cadence' ? clause.attempts : 0)));

/** Days ahead over which a window is looked at: every holiday is met, also those that follow another on a weekend of its year. */
const AHEAD_DAYS = 731;

const longestMs = (version: VersionInForce, at: Date, window: DayWindow): number =>
  longestWindowMs(
    version.terms.period.zone,
    { fromOn: version.dayOf(at.getTime()), days: AHEAD_DAYS },
    window,
    version.calendar('default'),
  );
