import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller, TeamKind } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { allMembers, findMember, findTeams } from '#identity';
import { AppError, Money } from '#kernel';
import { pricedDeals } from '#revenue';
import { WHOLE } from '../domain/whole.js';
import { capped, departmentOf } from '../domain/people.js';
import type { CappedMember } from '../domain/people.js';
import type { CreditStamp } from '../domain/period.js';
import type { Acts } from '../domain/recognition.js';
import type { CreditFigure } from '../domain/report.js';
import { DEALS_OF_MEMBER, RECOGNISED_IN_PERIOD, SUM_OF_MEMBER } from '../persistence/people.sql.js';
import { COUNTED_IN_PERIOD } from '../persistence/reports.sql.js';
import { currentSettings } from '../persistence/settings.js';
import { readStamp } from './read-stamp.js';
import type { AskedPeriod } from './read-stamp.js';
import type { Counted } from './shown-figures.js';

export interface PeopleAsked extends AskedPeriod {
  /** Those of one department alone; the sums stay those of all. */
  readonly department?: TeamKind | undefined;
}

/** Somebody of ours, by what they did for what was won; conversions are deals in parts. */
export interface PersonRecognised extends CreditFigure {
  readonly memberId: string;
  readonly name: string | null;
  /** By the teams they are in now; null of none. */
  readonly department: TeamKind | null;
  readonly deals: number;
  /** Acts that were told of, and how many of them count. */
  readonly told: number;
  readonly counted: number;
  /** What the cap of the period took away. */
  readonly taken: CreditFigure;
}

export interface PeopleReport {
  readonly stamp: CreditStamp;
  readonly actsPerDeal: number;
  readonly mostOfPeriod: number;
  /** All that was won: recognised, taken away by the cap, and of nobody add up to it. */
  readonly won: CreditFigure;
  readonly recognised: CreditFigure;
  readonly taken: CreditFigure;
  /** Deals that nobody of ours touched, or not in a way that counts. */
  readonly nobody: CreditFigure;
  readonly departments: readonly (CreditFigure & {
    readonly department: TeamKind | null;
    readonly people: number;
  })[];
  /** Most first. */
  readonly people: readonly PersonRecognised[];
}

/** A won deal of a member. */
export interface DealOfPerson {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly day: string;
  readonly acts: Acts;
  readonly told: number;
  readonly counted: number;
  readonly conversions: number;
  /** Null for those who may not see amounts of deals, or not this deal. */
  readonly amount: string | null;
}

export interface DealsOfPerson {
  readonly stamp: CreditStamp;
  readonly memberId: string;
  /** What the report says, before the cap of the period. */
  readonly value: CreditFigure;
  readonly sum: CreditFigure;
  readonly taken: CreditFigure;
  readonly total: number;
  readonly items: readonly DealOfPerson[];
  readonly nextCursor: string | null;
}

interface Sum {
  readonly share: string;
  readonly minor: string;
}
type SumOfMember = Sum & Pick<CappedMember, 'memberId' | 'deals' | 'told' | 'counted'>;

/** Who of ours touched what was won, over a period: for recognition, never for pay. Read from sums by day. */
@Injectable()
export class ReadPeople {
  constructor(private readonly database: Database) {}

  /** @throws AppError `credit/period`, `credit/of-house` for guests of the house */
  run(caller: Caller, asked: PeopleAsked): Promise<PeopleReport> {
    return this.within(caller, (tx) => readPeople(tx, caller.workspaceId, asked));
  }

  /** The deals of one member. @throws as `run`, and AppError `member/missing` */
  deals(
    caller: Caller,
    memberId: string,
    asked: AskedPeriod & { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<DealsOfPerson> {
    return this.within(caller, async (tx) => {
      if (!(await findMember(tx, caller.workspaceId, memberId)))
        throw new AppError('missing', 'member/missing', 'There is no such member; see GET /members.');
      return readDeals(tx, caller, memberId, asked);
    });
  }

  private within<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!isOfHouse(caller))
      throw new AppError('forbidden', 'credit/of-house', 'Recognition is for members of the house.');
    return this.database.withWorkspace(caller.workspaceId, work, { isReadOnlySnapshot: true });
  }
}

const figures =
  (currency: string) =>
  (share: bigint, minor: bigint): CreditFigure => ({
    conversions: Number(share) / WHOLE,
    amount: Money.of(minor, currency).toDecimal(),
  });

interface Summed {
  readonly stamp: CreditStamp;
  readonly settings: { readonly actsPerDeal: number; readonly mostOfPeriod: number };
  readonly won: { readonly conversions: number; readonly minor: bigint };
  readonly members: readonly CappedMember[];
}

async function sums(tx: Tx, workspaceId: string, asked: AskedPeriod): Promise<Summed> {
  const stamp = await readStamp(tx, workspaceId, asked);
  const { settings } = await currentSettings(tx, workspaceId);
  const { from, to, currency } = stamp;
  const counted = await rows<Counted>(tx, COUNTED_IN_PERIOD, [workspaceId, from, to]);
  const all = counted.find((each) => each.state === 'won' && each.currency === currency);
  const won = { conversions: all?.conversions ?? 0, minor: BigInt(all?.minor ?? '0') };
  const found = await rows<SumOfMember>(tx, RECOGNISED_IN_PERIOD, [workspaceId, currency, from, to]);
  const members = found.map((each) => ({ ...each, share: BigInt(each.share), minor: BigInt(each.minor) }));
  return { stamp, settings, won, members: capped(members, won, settings.mostOfPeriod) };
}

async function readPeople(tx: Tx, workspaceId: string, asked: PeopleAsked): Promise<PeopleReport> {
  const { stamp, settings, won, members } = await sums(tx, workspaceId, asked);
  const figure = figures(stamp.currency);
  const directory = await directoryOf(tx, workspaceId);
  const add = (of: readonly CappedMember[], one: 'share' | 'minor' | 'takenShare' | 'takenMinor'): bigint =>
    of.reduce((sum, each) => sum + each[one], 0n);
  const [share, minor] = [add(members, 'share'), add(members, 'minor')];
  const [takenShare, takenMinor] = [add(members, 'takenShare'), add(members, 'takenMinor')];
  const people = members.map(({ memberId, deals, told, counted, ...sum }): PersonRecognised => ({
    ...{ memberId, deals, told, counted },
    ...(directory.get(memberId) ?? { name: null, department: null }),
    ...figure(sum.share, sum.minor),
    taken: figure(sum.takenShare, sum.takenMinor),
  }));
  const departments = [...new Set(people.map(({ department }) => department))];
  return {
    ...{ stamp, actsPerDeal: settings.actsPerDeal, mostOfPeriod: settings.mostOfPeriod },
    won: figure(BigInt(won.conversions) * BigInt(WHOLE), won.minor),
    recognised: figure(share, minor),
    taken: figure(takenShare, takenMinor),
    nobody: figure(
      BigInt(won.conversions) * BigInt(WHOLE) - share - takenShare,
      won.minor - minor - takenMinor,
    ),
    departments: departments.map((department) => {
      const of = members.filter(
        ({ memberId }) => (directory.get(memberId)?.department ?? null) === department,
      );
      return { department, people: of.length, ...figure(add(of, 'share'), add(of, 'minor')) };
    }),
    people: people.filter(({ department }) => !asked.department || department === asked.department),
  };
}

/** Names and departments as they are now. */
async function directoryOf(
  tx: Tx,
  workspaceId: string,
): Promise<ReadonlyMap<string, { readonly name: string; readonly department: TeamKind | null }>> {
  const kinds = new Map((await findTeams(tx, workspaceId)).map(({ id, kind }) => [id, kind]));
  return new Map(
    (await allMembers(tx)).map(({ id, name, teamIds }) => [
      id,
      { name, department: departmentOf(teamIds.flatMap((team) => kinds.get(team) ?? [])) },
    ]),
  );
}

const NOTHING = { share: 0n, minor: 0n, takenShare: 0n, takenMinor: 0n };

async function readDeals(
  tx: Tx,
  caller: Caller,
  memberId: string,
  asked: AskedPeriod & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<DealsOfPerson> {
  const { workspaceId } = caller;
  const { stamp, members } = await sums(tx, workspaceId, asked);
  const figure = figures(stamp.currency);
  const of = [workspaceId, stamp.currency, stamp.from, stamp.to, memberId];
  const [after = null] = decodeCursor(asked.cursor, ['id']) ?? [];
  const found = await rows<
    Sum & Omit<DealOfPerson, 'opportunityId' | 'conversions' | 'amount'> & { id: string }
  >(tx, DEALS_OF_MEMBER, [...of, after, asked.limit + 1]);
  const [sum] = await rows<Sum & { total: number }>(tx, SUM_OF_MEMBER, of);
  const own = members.find((each) => each.memberId === memberId) ?? NOTHING;
  const priced = await pricedDeals(
    tx,
    caller,
    found.map(({ id }) => id),
  );
  return {
    ...{ stamp, memberId, total: sum!.total, taken: figure(own.takenShare, own.takenMinor) },
    value: figure(own.share + own.takenShare, own.minor + own.takenMinor),
    sum: figure(BigInt(sum!.share), BigInt(sum!.minor)),
    ...pageOf(
      found,
      asked.limit,
      ({ id }) => encodeCursor([id]),
      ({ id, share, minor, ...deal }): DealOfPerson => {
        const { conversions, amount } = figure(BigInt(share), BigInt(minor));
        return { opportunityId: id, ...deal, conversions, amount: priced.has(id) ? amount : null };
      },
    ),
  };
}
