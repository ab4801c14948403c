import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { groupBy } from '#kernel';
import { dealsOfLeads } from '#revenue';
import { affectedBy } from '../domain/affected.js';
import { contributionsOf } from '../domain/contributions.js';
import type { Contributions, CourseDeal } from '../domain/contributions.js';
import { courseAfter } from '../domain/course.js';
import type { Course } from '../domain/course.js';
import { dropDeals, keepCourses, keepDeals, storedCourses, storedDeals } from '../persistence/courses.js';
import { changeSums, raiseRevision } from '../persistence/sums.js';
import { dealsNow } from './deals-now.js';

/**
 * Folds the next entries into courses, and the difference they make into every sum. Call with the cursor held: one at a time does it in a
 * workspace. About ten statements, however many leads; what stays the same is not written.
 */
export async function foldCourses(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  const deals = await refreshDeals(tx, workspaceId, entries);
  const ofEntries = affectedBy(entries).leads;
  const leadIds = [...new Set([...ofEntries, ...deals.leads])];
  const before = byLead(await storedCourses(tx, workspaceId, leadIds));
  const after = await coursesAfter(tx, before, entries);
  const written = [...after.values()].filter((course) => !isSame(course, before.get(course.leadId)));
  if (written.length === 0 && deals.leads.length === 0) return;
  await keepCourses(tx, workspaceId, written);
  const changed = new Set([...written.map(({ leadId }) => leadId), ...deals.leads]);
  const standing = await storedDeals(tx, workspaceId, { deals: [], leads: [...changed] });
  const untouched = standing.filter(({ opportunityId }) => !deals.ids.has(opportunityId));
  await changeSums(
    tx,
    workspaceId,
    contributed(changed, before, [...untouched, ...deals.before]),
    contributed(changed, after, standing),
  );
  await raiseRevision(tx, workspaceId);
}

interface Refreshed {
  readonly ids: ReadonlySet<string>;
  /** The deals that changed, as they were. */
  readonly before: readonly CourseDeal[];
  /** The leads they lay on and lie on now. */
  readonly leads: readonly string[];
}

/** Keeps what the deals that entries tell of are worth now. */
async function refreshDeals(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<Refreshed> {
  const { deals, moved } = affectedBy(entries);
  const known = await storedDeals(tx, workspaceId, { deals, leads: moved });
  const ids = [
    ...new Set([
      ...deals,
      ...known.map(({ opportunityId }) => opportunityId),
      ...(await dealsOfLeads(tx, workspaceId, moved)),
    ]),
  ];
  const stored = await storedDeals(tx, workspaceId, { deals: ids, leads: [] });
  const now = await dealsNow(tx, workspaceId, ids);
  const textOf = (all: readonly CourseDeal[]): Map<string, string> =>
    new Map(all.map((deal) => [deal.opportunityId, canonical(deal)]));
  const [was, is] = [textOf(stored), textOf(now)];
  const changed = new Set(ids.filter((id) => was.get(id) !== is.get(id)));
  const before = stored.filter(({ opportunityId }) => changed.has(opportunityId));
  const after = now.filter(({ opportunityId }) => changed.has(opportunityId));
  await keepDeals(tx, workspaceId, after);
  await dropDeals(
    tx,
    workspaceId,
    [...changed].filter((id) => !is.has(id)),
  );
  return { ids: changed, before, leads: [...new Set([...before, ...after].map(({ leadId }) => leadId))] };
}

async function coursesAfter(
  tx: Tx,
  before: ReadonlyMap<string, Course>,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Course>> {
  const { zone } = await thisWorkspace(tx);
  const after = new Map(before);
  for (const entry of entries) {
    if (entry.leadId === null) continue;
    const course = courseAfter(after.get(entry.leadId), entry, zone);
    if (course) after.set(entry.leadId, course);
  }
  return after;
}

function contributed(
  leadIds: ReadonlySet<string>,
  courses: ReadonlyMap<string, Course>,
  deals: readonly CourseDeal[],
): Contributions[] {
  const ofLead = groupBy(deals, ({ leadId }) => leadId);
  return [...leadIds].flatMap((leadId) => {
    const course = courses.get(leadId);
    return course ? [contributionsOf(course, ofLead.get(leadId) ?? [])] : [];
  });
}

const byLead = (courses: readonly Course[]): Map<string, Course> =>
  new Map(courses.map((course) => [course.leadId, course]));

const isSame = (one: Course, other: Course | undefined): boolean =>
  other !== undefined && canonical(one) === canonical(other);

/** The same text for the same facts, kept or computed: fields in one order. */
export const canonical = (facts: Course | CourseDeal): string =>
  JSON.stringify(Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1)));
