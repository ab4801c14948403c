import { rows, touched } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import type { PageSigns } from '../domain/page-signs.js';

export interface NewVisit {
  readonly siteId: string;
  readonly visitor: string;
  readonly signs: PageSigns;
  readonly isVisit: boolean;
  readonly product?: string | undefined;
}

export async function insertVisit(tx: Tx, workspaceId: string, visit: NewVisit): Promise<void> {
  const { siteId, visitor, isVisit, signs, product = null } = visit;
  const { landingPage = null, referrer = null, utm, clickIds } = signs;
  await tx.query(
    `insert into visit (workspace_id, id, anonymous_id, site_id, is_start, occurred_at, landing_page, referrer, utm, click_ids, product)
     values ($1, $2, $3, $4, $5, instant(), $6, $7, $8, $9, $10)`,
    [
      ...[workspaceId, newId(), visitor, siteId, isVisit, landingPage, referrer],
      ...[JSON.stringify(utm), JSON.stringify(clickIds), product],
    ],
  );
}

/** Says which browser a click was of; how many it was, none where somebody has it already. */
export const claimClick = (
  tx: Tx,
  workspaceId: string,
  click: string,
  { visitor, signs }: Pick<NewVisit, 'visitor' | 'signs'>,
): Promise<number> =>
  touched(
    tx,
    `update visit set anonymous_id = $3, landing_page = $4, utm = $5, click_ids = $6
      where workspace_id = $1 and id = $2 and (link_id is not null or code is not null) and anonymous_id is null and touch_id is null`,
    [
      ...[workspaceId, click, visitor, signs.landingPage ?? null],
      ...[JSON.stringify(signs.utm), JSON.stringify(signs.clickIds)],
    ],
  );

/** A click counts whoever it was. */
export async function insertClick(
  tx: Tx,
  workspaceId: string,
  linkId: string,
  visitor: string | null,
): Promise<string> {
  const id = newId();
  await tx.query(
    `with counted as (update tracked_link set clicks = clicks + 1 where workspace_id = $1 and id = $3)
     insert into visit (workspace_id, id, anonymous_id, link_id, is_start, occurred_at, utm, click_ids)
     values ($1, $2, $4, $3, true, instant(), '{}', '{}')`,
    [workspaceId, id, linkId, visitor],
  );
  return id;
}

/** Somebody opened a distribution code; it is counted where it is kept. */
export async function insertOpening(
  tx: Tx,
  workspaceId: string,
  code: string,
  visitor: string | null,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into visit (workspace_id, id, anonymous_id, code, is_start, occurred_at, utm, click_ids)
     values ($1, $2, $4, $3, true, instant(), '{}', '{}')`,
    [workspaceId, id, code, visitor],
  );
  return id;
}

export interface JoinableVisit {
  readonly id: string;
  readonly visitor: string | null;
  readonly occurredAt: Date;
  readonly isStart: boolean;
  readonly landingPage: string | null;
  readonly referrer: string | null;
  readonly utm: Readonly<Record<string, string>>;
  readonly clickIds: Readonly<Record<string, string>>;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly asset: string | null;
  /** The distribution code it opened. */
  readonly code: string | null;
  /** It is a look at a product. */
  readonly product: string | null;
}

/** The latest of these browsers, and one click by its id, that are no touches yet; nobody else takes them meanwhile. */
export const takeVisits = (
  tx: Tx,
  workspaceId: string,
  {
    visitors,
    click,
    most,
  }: { readonly visitors: readonly string[]; readonly click: string | null; readonly most: number },
): Promise<JoinableVisit[]> =>
  rows(
    tx,
    `select v.id, v.anonymous_id as visitor, v.occurred_at as "occurredAt", v.is_start as "isStart", v.landing_page as "landingPage",
            v.referrer, v.utm, v.click_ids as "clickIds", l.channel, l.campaign, l.asset, v.code, v.product
       from visit v left join tracked_link l on l.workspace_id = v.workspace_id and l.id = v.link_id
      where v.workspace_id = $1 and v.touch_id is null
        and (v.anonymous_id = any($2) or (v.id = $3 and (v.link_id is not null or v.code is not null) and v.anonymous_id is null))
      order by v.occurred_at desc, v.id desc limit $4 for update of v skip locked`,
    [workspaceId, visitors, click, most],
  );

/** They are touches now, and their browsers are forgotten. */
export const settleVisits = (
  tx: Tx,
  workspaceId: string,
  touches: readonly { readonly id: string; readonly touchId: string }[],
): Promise<number> =>
  touched(
    tx,
    `update visit v set touch_id = t.touch_id, anonymous_id = null, landing_page = null, referrer = null
       from unnest($2::uuid[], $3::uuid[]) as t(id, touch_id) where v.workspace_id = $1 and v.id = t.id`,
    [workspaceId, touches.map(({ id }) => id), touches.map(({ touchId }) => touchId)],
  );

/** What the link or the code of a click says of where somebody came from. */
export interface ClickedLink {
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly asset: string | null;
  readonly distributionCode: string | null;
}

export async function linkOfClick(
  tx: Tx,
  workspaceId: string,
  click: string,
): Promise<ClickedLink | undefined> {
  const [found] = await rows<ClickedLink>(
    tx,
    `select l.channel, l.campaign, l.asset, v.code as "distributionCode"
       from visit v left join tracked_link l on l.workspace_id = v.workspace_id and l.id = v.link_id
      where v.workspace_id = $1 and v.id = $2 and (v.link_id is not null or v.code is not null)`,
    [workspaceId, click],
  );
  return found;
}
