import { rows } from '#database';
import type { Tx } from '#database';
import { cohortBetween, enteredBetween } from '#funnel';
import type { StageCount } from '#funnel';
import type { DayCost } from '#spend';
import type { Basis, Grouping } from '../domain/report.js';
import { TOUCHES_IN_DAYS } from '../persistence/activity.sql.js';

/** Days of the workspace, both included, and what their leads are followed by. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
}

interface TouchCount {
  readonly channel: string;
  readonly campaignId: string | null;
  readonly touches: number;
}

/** What was seen of channels and campaigns: touches and leads, from sums. */
export interface Activity {
  readonly touches: readonly TouchCount[];
  readonly counts: Readonly<Record<Grouping, readonly StageCount[]>>;
  /** Whether it can be seen what came of a cost: its campaign, or its channel where it is of none, brought a touch or a lead. */
  readonly isMeasured: (day: Pick<DayCost, 'channel' | 'campaignId'>) => boolean;
}

export async function activityOf(tx: Tx, workspaceId: string, span: Span): Promise<Activity> {
  const touches = await rows<TouchCount>(tx, TOUCHES_IN_DAYS, [workspaceId, span.from, span.to]);
  const counts = {
    channel: await countsBy(tx, workspaceId, span, 'channel'),
    campaign: await countsBy(tx, workspaceId, span, 'campaign'),
  };
  const seen = seenIn(touches, [...counts.channel, ...counts.campaign]);
  return { touches, counts, isMeasured: ({ channel, campaignId }) => seen.has(campaignId ?? channel) };
}

/** Leads by stage: of those captured in the days up to now, or of those that came to it in the days. */
export const countsBy = (
  tx: Tx,
  workspaceId: string,
  { from, to, basis }: Span,
  by: Grouping | 'all',
): Promise<StageCount[]> =>
  basis === 'cohort'
    ? cohortBetween(tx, workspaceId, { from, to, by })
    : enteredBetween(tx, workspaceId, { from, to, by });

/** Channels and campaigns that brought a touch or a lead; the ids of campaigns are no codes of channels. */
function seenIn(touches: readonly TouchCount[], counts: readonly StageCount[]): ReadonlySet<string> {
  const brought = counts.filter(({ inquiry }) => inquiry > 0).map(({ key }) => key);
  const met = touches.flatMap(({ channel, campaignId }) =>
    campaignId === null ? [channel] : [channel, campaignId],
  );
  return new Set([...brought, ...met]);
}
