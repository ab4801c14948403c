import { Injectable } from '@nestjs/common';
import { MemberCalendarHistory } from '#calendars';
import type { CalendarsConcerned } from '#calendars';
import { atOnce } from '#database';
import type { Tx } from '#database';
import type { EpochMs } from '#kernel';
import { PeriodSequence } from '#sla';
import type { RuleFrom } from '#sla';
import { countsFrom } from '../domain/counts-from.js';
import type { Counting } from '../domain/earlier-count.js';
import { goesByOwners } from '../domain/goes-by-owners.js';
import { Lru } from '../domain/lru.js';
import type { ClosedThrough } from '../domain/periods/posting.js';
import { hardCloseOver } from '../domain/periods/timeline.js';
import type { Judging } from '../domain/periods/timeline.js';
import type { VersionOf } from '../domain/duty-record.js';
import { MemberCalendars } from '../domain/member-calendars.js';
import { VersionInForce } from '../domain/version-in-force.js';
import type { Surroundings } from '../domain/version-in-force.js';
import { lockFollowing } from '../persistence/activation-lock.js';
import { rulesBeside } from '../persistence/periods/reigns.js';
import type { KeptRule } from '../persistence/periods/reigns.js';
import { contentsOf, findVersion, rulingVersions } from '../persistence/versions.js';
import type { Ruling } from '../persistence/versions.js';
import { ActivateVersion, bySystem } from './activate-version.js';
import { NOBODY, OwnersCalendars } from './owners-calendars.js';

/** Versions kept compiled; a workspace has one or a few in force. */
const KEPT = 64;

/**
 * The versions that judge at an instant; and, read with them, those that credit its leads, those that have earlier leads to count yet, and
 * how far each agreement is closed.
 */
export interface InForceAt {
  (at: EpochMs): readonly VersionInForce[];
  readonly countingAt: (at: EpochMs) => readonly VersionInForce[];
  readonly counting: readonly Counting[];
  readonly closedThrough: ClosedThrough;
  /** Members' own calendars these versions judge by, as far as they were read: `load` reads more into it. */
  readonly members: MemberCalendars;
}

/** Which versions judge, ready to be asked. Contents never change, so they are compiled once and kept. */
@Injectable()
export class VersionsInForce {
  private readonly kept = new Lru<VersionInForce>(KEPT);
  private readonly owners: OwnersCalendars;

  constructor(
    private readonly activation: ActivateVersion,
    calendars: MemberCalendarHistory,
  ) {
    this.owners = new OwnersCalendars(calendars);
  }

  /**
   * The versions in force at any instant up to `latest`, and none else until the transaction ends; one whose day has come takes effect
   * first, for the timer may be a moment late.
   */
  async inForce(tx: Tx, workspaceId: string, latest: EpochMs): Promise<InForceAt> {
    const locked = lockFollowing(tx, workspaceId, new Date(latest));
    let [, rulings] = await atOnce([locked, rulingVersions(tx, workspaceId)]);
    const waiting = rulings.filter(
      ({ status, effectiveAt }) => status === 'signed' && effectiveAt.getTime() <= latest,
    );
    for (const { versionId } of waiting) await this.activate(tx, workspaceId, versionId);
    if (waiting.length > 0) rulings = await rulingVersions(tx, workspaceId);
    const ruling = rulings.filter(({ status }) => status !== 'signed');
    const members = new MemberCalendars();
    const versionIds = ruling.map(({ versionId }) => versionId);
    const versionOf = await this.load(tx, workspaceId, versionIds, NOBODY, members);
    const closed = new Map(rulings.map((each) => [each.agreementId, each.closedThrough]));
    const crediting = ruling.map((each) => countingLike(each, ruling, versionOf(each.versionId)));
    const among =
      (all: readonly Ruling[]) =>
      (at: EpochMs): readonly VersionInForce[] =>
        all.filter((each) => judgesAt(each, at)).map(({ versionId }) => versionOf(versionId));
    return Object.assign(among(ruling), {
      countingAt: among(crediting),
      counting: ruling.flatMap(({ versionId, counting: phase }) =>
        phase === null ? [] : [{ version: versionOf(versionId), phase }],
      ),
      closedThrough: (agreementId: string) => closed.get(agreementId) ?? null,
      members,
    });
  }

  /** Puts a version in force whose day has come. */
  async activate(tx: Tx, workspaceId: string, versionId: string): Promise<void> {
    const version = await findVersion(tx, workspaceId, versionId);
    if (version) await this.activation.takeEffect(tx, bySystem(workspaceId), version);
  }

  /**
   * Loads versions by their ids; of those that are kept only how their agreements cut time by now is read. `concerned`: whose own
   * calendars may judge by them, read into `members`, and only where a promise goes by its owner's.
   */
  async load(
    tx: Tx,
    workspaceId: string,
    versionIds: readonly string[],
    concerned: CalendarsConcerned = NOBODY,
    members = new MemberCalendars(),
  ): Promise<VersionOf> {
    const found = await this.found(tx, workspaceId, [...new Set(versionIds)]);
    const amended = amendedAmong(
      found.size === 0 ? [] : await rulesBeside(tx, workspaceId, [...found.keys()]),
    );
    const others = [...amended.values()].flat().map(({ versionId }) => versionId);
    const all = new Map([...(await this.found(tx, workspaceId, others)), ...found]);
    const byOwner = [...found.values()].some(({ terms }) => goesByOwners(terms)) ? { members } : null;
    if (byOwner) await this.owners.read(tx, workspaceId, concerned, members);
    const around = (version: VersionInForce): VersionInForce => {
      const among = amongOthers(amended.get(version.content.agreementId) ?? [], all);
      return among || byOwner ? version.beside({ ...among, ...byOwner }) : version;
    };
    const ready = new Map([...found].map(([versionId, version]) => [versionId, around(version)]));
    return (versionId) => {
      const version = ready.get(versionId);
      if (!version) throw new Error(`Version ${versionId} was not loaded.`);
      return version;
    };
  }

  private async found(
    tx: Tx,
    workspaceId: string,
    wanted: readonly string[],
  ): Promise<ReadonlyMap<string, VersionInForce>> {
    const found = new Map<string, VersionInForce>();
    for (const id of wanted) {
      const kept = this.kept.get(`${workspaceId} ${id}`);
      if (kept) found.set(id, kept);
    }
    const absent = wanted.filter((id) => !found.has(id));
    for (const content of absent.length > 0 ? await contentsOf(tx, workspaceId, absent) : []) {
      const version = new VersionInForce(content);
      found.set(content.versionId, version);
      this.kept.set(`${workspaceId} ${content.versionId}`, version);
    }
    return found;
  }
}

/** How time was cut, by agreement, of those that were ever amended: of the others their one version says all. */
function amendedAmong(kept: readonly KeptRule[]): ReadonlyMap<string, readonly KeptRule[]> {
  const byAgreement = new Map<string, KeptRule[]>();
  for (const rule of kept)
    byAgreement.set(rule.agreementId, [...(byAgreement.get(rule.agreementId) ?? []), rule]);
  return new Map([...byAgreement].filter(([, rules]) => rules.length > 1));
}

/** The periods of an agreement and their closes over all its versions; null of one that has no other. */
function amongOthers(
  rules: readonly KeptRule[],
  versions: ReadonlyMap<string, VersionInForce>,
): Pick<Surroundings, 'sequence' | 'closesAt'> | null {
  const [first, ...later] = rules.map(({ effectiveAt, rule }): RuleFrom => ({
    ...{ from: effectiveAt.getTime(), rule },
  }));
  if (!first) return null;
  const judging = rules.map(({ versionId, effectiveAt, endedAt }): Judging => ({
    ...{ version: versions.get(versionId)!, from: effectiveAt.getTime() },
    to: endedAt?.getTime() ?? Number.POSITIVE_INFINITY,
  }));
  const sequence = new PeriodSequence([first, ...later]);
  return { sequence, closesAt: (period) => hardCloseOver(judging, period) };
}

/** The same ruling from when on it credits leads; one that ended before its day never does. */
function countingLike(ruling: Ruling, all: readonly Ruling[], version: VersionInForce): Ruling {
  const { agreementId, effectiveAt, endedAt } = ruling;
  if (endedAt !== null && endedAt <= effectiveAt) return ruling;
  const isFirst = all.find((each) => each.agreementId === agreementId) === ruling;
  return { ...ruling, effectiveAt: new Date(countsFrom(version, { from: effectiveAt.getTime(), isFirst })) };
}

const judgesAt = ({ effectiveAt, endedAt }: Ruling, at: EpochMs): boolean =>
  effectiveAt.getTime() <= at && (endedAt === null || at < endedAt.getTime());
