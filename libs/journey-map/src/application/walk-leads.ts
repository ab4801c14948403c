import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { findTeams, thisWorkspace } from '#identity';
import { everythingOfLeads } from '#journal';
import { firstTouches } from '#journey';
import { groupBy } from '#kernel';
import { localDate } from '#sla';
import { begunAt, fromFirstTouch } from '../domain/first-touch.js';
import { marksOf } from '../domain/marks.js';
import { placesOf } from '../domain/places.js';
import type { Walk } from '../domain/point.js';
import type { PlacedMark } from '../domain/rollup.js';
import { walkOf } from '../domain/walk.js';
import { keptMarks } from '../persistence/marks.js';
import { keptHeads } from '../persistence/walks.js';
import type { WalkHead } from '../persistence/walks.js';

/** What is kept of the walk of a lead. */
export interface Walked {
  /** Null of leads of nobody in particular. */
  readonly head: WalkHead | null;
  readonly marks: readonly PlacedMark[];
}

/**
 * What counts of these leads by the journal up to a position and by the touches there are now; leads of which nothing counts are left
 * out. About four statements, however many.
 */
export async function walkedNow(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  position: number,
): Promise<ReadonlyMap<string, Walked>> {
  const { zone } = await thisWorkspace(tx);
  const walks = await walksAt(tx, workspaceId, leadIds, position);
  const heads = await headsOf(tx, workspaceId, walks);
  return new Map(
    [...walks].map(([leadId, walk]): [string, Walked] => {
      const head = heads.get(leadId) ?? null;
      const whole = fromFirstTouch(walk, head?.touchedAt?.getTime());
      const counting = marksOf(whole);
      const places = placesOf(counting);
      const marks = counting.map((mark, index): PlacedMark => {
        const day = localDate(zone, mark.at * 1_000);
        return { leadId, place: places[index]!, ...mark, day, ...walk.of };
      });
      return [leadId, { head, marks }];
    }),
  );
}

async function walksAt(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  position: number,
): Promise<ReadonlyMap<string, Walk>> {
  const teams = await findTeams(tx, workspaceId);
  const kinds = new Map<string, TeamKind>(teams.map(({ id, kind }) => [id, kind]));
  const entries = await everythingOfLeads(tx, workspaceId, leadIds);
  const known = entries.filter((entry) => entry.position !== null && entry.position <= position);
  const walks = new Map<string, Walk>();
  for (const [leadId, ofLead] of groupBy(known, (entry) => entry.leadId ?? '')) {
    const walk = walkOf(ofLead, (id) => kinds.get(id));
    if (walk !== null) walks.set(leadId, walk);
  }
  return walks;
}

async function headsOf(
  tx: Tx,
  workspaceId: string,
  walks: ReadonlyMap<string, Walk>,
): Promise<ReadonlyMap<string, WalkHead>> {
  const asked = [...walks].flatMap(([leadId, walk]) =>
    walk.personId === null ? [] : [{ leadId, personId: walk.personId, until: new Date(begunAt(walk)) }],
  );
  const touched = await firstTouches(tx, workspaceId, asked);
  return new Map(
    asked.map((each) => [each.leadId, { ...each, touchedAt: touched.get(each.leadId) ?? null }]),
  );
}

/** What is kept of each of these leads; leads of which nothing is kept are left out. Two statements. */
export async function walkedBefore(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, Walked>> {
  const [marks, heads] = [
    await keptMarks(tx, workspaceId, leadIds),
    await keptHeads(tx, workspaceId, leadIds),
  ];
  return new Map(
    [...new Set([...marks.keys(), ...heads.keys()])].map((leadId) => [
      leadId,
      { head: heads.get(leadId) ?? null, marks: marks.get(leadId) ?? [] },
    ]),
  );
}

const FIELDS = [
  ...(['kind', 'step', 'other', 'department', 'fate', 'at', 'day'] as const),
  ...(['bucket', 'seconds', 'channel', 'campaignId', 'origin', 'place'] as const),
];

/** The same text for the same mark, kept or computed. */
export const canonicalMark = (mark: PlacedMark): string => JSON.stringify(FIELDS.map((field) => mark[field]));

/** The same text for the same beginning, kept or computed. */
export const canonicalHead = (head: WalkHead | null | undefined): string =>
  JSON.stringify([head?.personId, head?.until, head?.touchedAt]);

/** The same text for the same walk, kept or computed. */
export function canonical(walked: Walked | undefined): string {
  return [canonicalHead(walked?.head), ...(walked?.marks ?? []).map(canonicalMark)].join();
}
