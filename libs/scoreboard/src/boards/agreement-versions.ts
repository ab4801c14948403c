import { Injectable } from '@nestjs/common';
import { compileCalendar } from '#calendar';
import type { CalendarDefinition, WorkingCalendar } from '#calendar';
import { rows } from '#database';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import { validateTerms } from '#sla';
import type { AgreementTerms } from '#sla';
import type { KeptVersion, Version } from '../domain/agreement-version.js';
import { groupBy } from '../domain/group-by.js';
import { ALL_VERSIONS, VERSIONS_OF_AGREEMENT } from '../persistence/projections.sql.js';

/** Versions kept ready per process; beyond that the oldest is prepared again when asked for. */
const MOST_KEPT = 500;

interface Prepared {
  readonly terms: AgreementTerms;
  readonly calendar: WorkingCalendar;
}

/** Versions of agreements as the journal told them, with their terms read and their pinned calendar compiled once. */
@Injectable()
export class AgreementVersions {
  private readonly prepared = new Map<string, Prepared>();

  /** In order; empty when the agreement was never activated. */
  async of(tx: Tx, workspaceId: string, agreementId: string): Promise<Version[]> {
    const kept = await rows<KeptVersion>(tx, VERSIONS_OF_AGREEMENT, [workspaceId, agreementId]);
    return kept.map((version) => this.ready(version));
  }

  /** All agreements whose last version has not ended, each with its versions in order. */
  async running(tx: Tx, workspaceId: string): Promise<Version[][]> {
    const kept = await rows<KeptVersion>(tx, ALL_VERSIONS, [workspaceId]);
    const byAgreement = groupBy(kept, ({ agreementId }) => agreementId);
    return [...byAgreement.values()]
      .filter((versions) => versions.at(-1)?.isEnded === false)
      .map((versions) => versions.map((version) => this.ready(version)));
  }

  calendarOf({ versionId, calendar, effectiveOn }: Version): WorkingCalendar {
    return this.prepared.get(versionId)?.calendar ?? compiled(calendar, effectiveOn);
  }

  private ready({ terms, calendars, ...version }: KeptVersion): Version {
    const definition = calendars.default as unknown as CalendarDefinition;
    const known = this.prepared.get(version.versionId);
    const prepared = known ?? {
      terms: validateTerms(terms),
      calendar: compiled(definition, version.effectiveOn),
    };
    if (!known) this.keep(version.versionId, prepared);
    return { ...version, terms: prepared.terms, calendar: definition };
  }

  private keep(versionId: string, prepared: Prepared): void {
    this.prepared.set(versionId, prepared);
    const [oldest] = this.prepared.keys();
    if (this.prepared.size > MOST_KEPT && oldest !== undefined) this.prepared.delete(oldest);
  }
}

/** The calendar answers outside this span, too; it is only the part that is ready from the start. */
function compiled(definition: CalendarDefinition, effectiveOn: string): WorkingCalendar {
  const from = Date.parse(effectiveOn);
  return compileCalendar(definition, { from: from - 100 * DAY_MS, to: from + 400 * DAY_MS });
}
