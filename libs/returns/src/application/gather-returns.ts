import { creditedBetween } from '#attribution';
import type { CreditedBetween, RuleModelName } from '#attribution';
import { rows } from '#database';
import type { Tx } from '#database';
import type { StageCount } from '#funnel';
import { thisWorkspace } from '#identity';
import { spendBetween } from '#spend';
import type { SpendOfSpan } from '#spend';
import { FEW } from '../domain/report.js';
import type { CohortAge, Grouping, ReportAsked } from '../domain/report.js';
import { USUAL_AGE } from '../persistence/activity.sql.js';
import { activityOf, countsBy } from './measured.js';
import type { Activity, Span } from './measured.js';

export interface GatherAsked extends ReportAsked {
  readonly model: RuleModelName;
}

/** All that returns are made of, read at one moment: sums by day; never leads, deals or touches. */
export interface Gathered {
  readonly span: SpendOfSpan;
  readonly credit: CreditedBetween;
  readonly activity: Activity;
  readonly countsOfAll: StageCount | undefined;
  readonly age: CohortAge | null;
}

export async function gatherReturns(
  tx: Tx,
  workspaceId: string,
  asked: GatherAsked,
  by: Grouping,
): Promise<Gathered> {
  const { from, to, basis, include } = asked;
  const span = await spendBetween(tx, workspaceId, from, to, { include });
  const credit = await creditedBetween(tx, workspaceId, asked, by);
  const activity = await activityOf(tx, workspaceId, asked);
  const [countsOfAll] = await countsBy(tx, workspaceId, asked, 'all');
  const age = basis === 'cohort' ? await ageOf(tx, workspaceId, asked) : null;
  return { span, credit, activity, countsOfAll, age };
}

const DAY_MS = 86_400_000;

async function ageOf(tx: Tx, workspaceId: string, { from, to }: Span): Promise<CohortAge> {
  const { zone } = await thisWorkspace(tx);
  const [found] = await rows<{ today: string; won: number; usual: number | null }>(tx, USUAL_AGE, [
    workspaceId,
    zone,
  ]);
  const { today, won, usual: waited } = found!;
  const since = (day: string): number =>
    Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS));
  const usual = won < FEW ? null : waited;
  const youngest = since(to);
  return { youngest, oldest: since(from), usual, isImmature: usual === null ? null : youngest < usual };
}
