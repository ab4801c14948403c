import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant, rows } from '#database';
import type { Tx } from '#database';
import { readerPosition } from '#journal';
import { groupBy, invalidField, Money } from '#kernel';
import { chanceOf, covered, MOST_EXACT, velocity, weighted } from '../domain/outlook.js';
import type { Chance, OpenSum, Rates } from '../domain/outlook.js';
import { OPEN_STAGES } from '../domain/stage-rates.js';
import type { OpenStage } from '../domain/stage-rates.js';
import { OPEN_AMOUNTS, OPEN_BY } from '../persistence/reports.sql.js';
import { readClosedYear } from './closed-year.js';
import { readDirectory } from './directory.js';
import { PIPELINE_READER } from './follow-journal.js';
import { openScope } from './open-deals.js';
import type { OpenScope } from './open-deals.js';
import { agesOf, untoldOf } from './open-parts.js';
import type { OpenGroup } from './open-parts.js';
import type { OpenFigures, OpenReport, OpenRow } from './open-report.js';
import { readQuota } from './read-quota.js';
import { todayOf } from './today.js';

export interface OpenAsked {
  /** Today when left out. */
  readonly asOf?: string | undefined;
  /** Decimal; what is kept for the quarter when left out. */
  readonly quota?: string | undefined;
}

/** What is open, what it will bring by own rates, and whether that is enough: about fifteen statements over open deals and the sums of one year. */
@Injectable()
export class ReadOpen {
  constructor(private readonly database: Database) {}

  /** @throws AppError `pipeline/as-of` for a day to come, `money/amount` */
  run({ workspaceId }: Caller, asked: OpenAsked): Promise<OpenReport> {
    return this.database.withWorkspace(workspaceId, (tx) => read(tx, workspaceId, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(tx: Tx, workspaceId: string, asked: OpenAsked): Promise<OpenReport> {
  const today = await todayOf(tx, await databaseInstant(tx));
  const asOf = asked.asOf ?? today;
  if (asOf > today) throw invalidField('pipeline/as-of', '/asOf', `Name a day up to ${today}.`);
  const scope = await openScope(tx, workspaceId, asOf);
  const groups = await rows<OpenGroup>(tx, OPEN_BY, [...scope.parameters]);
  const { closed, rates } = await readClosedYear(tx, workspaceId, asOf);
  const { quota, remaining } = await readQuota(tx, workspaceId, scope, asked.quota);
  const told = new ToldSums(scope.currency, rates);
  const sum = sumOf(groups);
  const { mean, deviation } = weighted(sum.sums, rates);
  const chance =
    remaining === null ? null : await chanceIn(tx, scope, { ...sum, mean, deviation, remaining }, rates);
  const { winRate, averageMinor, cycleDays } = closed.line;
  const perDay = velocity({ deals: sum.deals, winRate: winRate.rate, averageMinor, cycleDays });
  return {
    ...{ asOf, currency: scope.currency, position: await readerPosition(tx, workspaceId, PIPELINE_READER) },
    total: { ...told.figures(groups), deviation: told.decimal(deviation) },
    ...{ quota, chance },
    coverage: covered(sum.minor, remaining ?? 0n, winRate.rate),
    closed: closed.told,
    velocity: perDay === null ? null : told.decimal(perDay),
    stages: OPEN_STAGES.map((stage) => ({
      ...told.figures(groups.filter((each) => each.stage === stage)),
      ...rates.get(stage)!,
    })),
    ...(await peopleOf(tx, workspaceId, groups, told)),
    ...agesOf(groups, scope.currency),
    ...untoldOf(groups),
  };
}

/** The figures of groups of open deals. */
class ToldSums {
  constructor(
    private readonly currency: string,
    private readonly rates: Rates,
  ) {}

  decimal(minor: number | bigint): string {
    return Money.of(typeof minor === 'bigint' ? minor : BigInt(Math.round(minor)), this.currency).toDecimal();
  }

  figures(groups: readonly OpenGroup[]): OpenFigures {
    const { deals, minor, sums } = sumOf(groups);
    return { deals, amount: this.decimal(minor), weighted: this.decimal(weighted(sums, this.rates).mean) };
  }
}

function sumOf(groups: readonly OpenGroup[]): {
  deals: number;
  priced: number;
  minor: bigint;
  sums: readonly OpenSum[];
} {
  const sums = groups.map((group) => ({ ...group, minor: BigInt(group.minor) }));
  const count = (of: 'deals' | 'priced'): number => groups.reduce((all, group) => all + group[of], 0);
  const minor = sums.reduce((all, group) => all + group.minor, 0n);
  return { deals: count('deals'), priced: count('priced'), minor, sums };
}

async function chanceIn(
  tx: Tx,
  { parameters }: OpenScope,
  of: {
    readonly priced: number;
    readonly mean: number;
    readonly deviation: number;
    readonly remaining: bigint;
  },
  rates: Rates,
): Promise<Chance> {
  const amounts =
    of.priced > MOST_EXACT
      ? []
      : await rows<{ stage: OpenStage; minor: number }>(tx, OPEN_AMOUNTS, [...parameters]);
  return chanceOf({ ...of, deals: of.priced, amounts }, rates);
}

async function peopleOf(
  tx: Tx,
  workspaceId: string,
  groups: readonly OpenGroup[],
  told: ToldSums,
): Promise<Pick<OpenReport, 'owners' | 'teams'>> {
  const directory = await readDirectory(tx, workspaceId);
  const by = (keyOf: (group: OpenGroup) => string, nameOf: (key: string) => string | null): OpenRow[] => {
    const found = groupBy(groups, keyOf);
    return [...found]
      .map(([key, of]) => ({ key, name: nameOf(key), ...told.figures(of) }))
      .sort((one, other) => Number(other.amount) - Number(one.amount) || (one.key < other.key ? -1 : 1));
  };
  return {
    owners: by(
      ({ agentId }) => agentId ?? '',
      (key) => directory.nameOf(key),
    ),
    teams: by(
      ({ teamId, agentId }) => directory.teamOf(teamId, agentId),
      (key) => directory.teamName(key),
    ),
  };
}
