import type { Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { entriesAfter, everythingOfLeads, readerPosition } from '#journal';
import { groupBy } from '#kernel';
import type { Json } from '#kernel';
import { affectedBy } from '../domain/affected.js';
import { courseAfter } from '../domain/course.js';
import type { Course } from '../domain/course.js';
import { storedCourses } from '../persistence/courses.js';
import { SUM_TABLES, wrongSums } from '../persistence/sums.sql.js';
import { FUNNEL_READER } from './follow-journal.js';
import { canonical } from './fold-courses.js';

/** A course or a sum that is not what the journal says. */
export interface FunnelDifference {
  readonly of: string;
  readonly key: Json;
  readonly expected: Json;
  readonly found: Json;
}

export interface VerifiedFunnel {
  readonly courses: number;
  readonly differences: readonly FunnelDifference[];
}

const PIECE = 500;

/** Differences that are listed; a damaged table is told by fewer than all its rows. */
const MOST_LISTED = 20;

/**
 * Tells every course again from the journal and compares what is kept, and recounts every sum from the courses in SQL; it only reads. What
 * the funnel has not read yet is no difference.
 */
export async function verifyFunnel(tx: Tx, workspaceId: string): Promise<VerifiedFunnel> {
  const { zone } = await thisWorkspace(tx);
  const due = await leadsDue(tx, workspaceId);
  const differences: FunnelDifference[] = [];
  let courses = 0;
  for (let ids = await leadsAfter(tx, workspaceId, null); ids.length > 0;) {
    courses += ids.length;
    const settled = ids.filter((id) => !due.has(id));
    if (differences.length < MOST_LISTED)
      differences.push(...(await wrongOf(tx, workspaceId, settled, zone)));
    ids = await leadsAfter(tx, workspaceId, ids.at(-1)!);
  }
  for (const table of SUM_TABLES) {
    const wrong = await rows<Omit<FunnelDifference, 'of'>>(tx, wrongSums(table), [workspaceId]);
    differences.push(...wrong.map((each) => ({ of: table.table, ...each })));
  }
  return { courses, differences };
}

const leadsAfter = async (tx: Tx, workspaceId: string, after: string | null): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select lead_id as id from lead_course
        where workspace_id = $1 and ($2::uuid is null or lead_id > $2) order by lead_id limit ${PIECE}`,
      [workspaceId, after],
    )
  ).map(({ id }) => id);

/** Leads that entries tell of which were not read yet. */
async function leadsDue(tx: Tx, workspaceId: string): Promise<ReadonlySet<string>> {
  const due = new Set<string>();
  let position = await readerPosition(tx, workspaceId, FUNNEL_READER);
  for (;;) {
    const entries = await entriesAfter(tx, workspaceId, position, PIECE);
    if (entries.length === 0) return due;
    for (const lead of affectedBy(entries).leads) due.add(lead);
    position = entries.at(-1)!.position!;
  }
}

async function wrongOf(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  zone: string,
): Promise<FunnelDifference[]> {
  const found = new Map((await storedCourses(tx, workspaceId, ids)).map((each) => [each.leadId, each]));
  const told = groupBy(await everythingOfLeads(tx, workspaceId, ids), ({ leadId }) => leadId);
  return ids.flatMap((leadId) => {
    const there = found.get(leadId);
    const right = retold(told.get(leadId) ?? [], there?.zone ?? zone);
    if (right && there && canonical(right) === canonical(there)) return [];
    return [{ of: 'lead_course', key: { leadId }, expected: jsonOf(right), found: jsonOf(there) }];
  });
}

const retold = (entries: readonly Entry[], zone: string): Course | undefined =>
  entries.reduce<Course | undefined>((before, entry) => courseAfter(before, entry, zone), undefined);

const jsonOf = (course: Course | undefined): Json => (course ?? null) as unknown as Json;
