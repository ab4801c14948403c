import type { Channel, TouchAction } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { TouchKind } from '../domain/touch.js';
import { FIRST_TOUCHES, TOUCHES_WITHIN } from '../persistence/spans.sql.js';

/** A stretch of somebody’s touches, wanted for something (`key`); both ends are included. */
export interface TouchSpan {
  readonly key: string;
  readonly personId: string;
  /** Null: from the first one on. */
  readonly from: Date | null;
  /** Null: up to the last one. */
  readonly until: Date | null;
}

export interface TouchWithin {
  readonly key: string;
  readonly id: string;
  readonly personId: string;
  readonly occurredAt: Date;
  readonly channel: Channel;
  readonly campaignId: string | null;
  readonly assetId: string | null;
  readonly kind: TouchKind;
  readonly action: TouchAction | null;
  /** It came to its person with a record that was merged into theirs. */
  readonly isMerged: boolean;
}

/** The touches of many stretches, by time; one that lies in two stretches comes with each. One statement. */
export const touchesWithin = (
  tx: Tx,
  workspaceId: string,
  spans: readonly TouchSpan[],
): Promise<TouchWithin[]> =>
  spans.length === 0
    ? Promise.resolve([])
    : rows(tx, TOUCHES_WITHIN, [
        workspaceId,
        spans.map(({ key }) => key),
        spans.map(({ personId }) => personId),
        spans.map(({ from }) => from),
        spans.map(({ until }) => until),
      ]);

/** A lead whose first touch is asked for. */
export interface Beginning {
  readonly leadId: string;
  readonly personId: string;
  /** When it was captured. */
  readonly until: Date;
}

/**
 * By lead: when its person was first touched, up to its capture. Touches of another lead, and what lay before them, were of another
 * attempt. Leads without any are missing. One statement, however many.
 */
export async function firstTouches(
  tx: Tx,
  workspaceId: string,
  leads: readonly Beginning[],
): Promise<ReadonlyMap<string, Date>> {
  if (leads.length === 0) return new Map();
  const found = await rows<{ leadId: string; occurredAt: Date }>(tx, FIRST_TOUCHES, [
    workspaceId,
    leads.map(({ leadId }) => leadId),
    leads.map(({ personId }) => personId),
    leads.map(({ until }) => until),
  ]);
  return new Map(found.map(({ leadId, occurredAt }) => [leadId, occurredAt]));
}

/** Assets by id: their names; unknown ids are missing in the map. */
export async function assetsByIds(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(
    tx,
    'select id, name from asset where workspace_id = $1 and id = any($2::uuid[])',
    [workspaceId, ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
