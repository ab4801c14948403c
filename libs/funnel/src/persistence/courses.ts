import { rows, touched } from '#database';
import type { Tx } from '#database';
import { localDate } from '#sla';
import type { CourseDeal } from '../domain/contributions.js';
import type { Course } from '../domain/course.js';
import { DROP_DEALS, KEEP_COURSES, KEEP_DEALS, STORED_COURSES, STORED_DEALS } from './courses.sql.js';

/** Courses as they are kept, in the order of their leads. */
export const storedCourses = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Course[]> =>
  leadIds.length === 0 ? Promise.resolve([]) : rows<Course>(tx, STORED_COURSES, [workspaceId, leadIds]);

/** Writes courses over what was kept of their leads. */
export async function keepCourses(tx: Tx, workspaceId: string, courses: readonly Course[]): Promise<void> {
  if (courses.length === 0) return;
  const dated = courses.map((course) => ({
    ...course,
    capturedOn: localDate(course.zone, course.reached[0]!),
  }));
  await touched(tx, KEEP_COURSES, [workspaceId, JSON.stringify(dated)]);
}

/** Deals that are named, and those of the leads, as they are kept. */
export const storedDeals = (
  tx: Tx,
  workspaceId: string,
  of: { readonly deals: readonly string[]; readonly leads: readonly string[] },
): Promise<CourseDeal[]> =>
  of.deals.length + of.leads.length === 0
    ? Promise.resolve([])
    : rows<CourseDeal>(tx, STORED_DEALS, [workspaceId, of.deals, of.leads]);

export async function keepDeals(tx: Tx, workspaceId: string, deals: readonly CourseDeal[]): Promise<void> {
  if (deals.length > 0) await touched(tx, KEEP_DEALS, [workspaceId, JSON.stringify(deals)]);
}

export async function dropDeals(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await touched(tx, DROP_DEALS, [workspaceId, ids]);
}
