import { operationsOf, ROOT } from '../lib/operations.js';
import type { Operation } from '../lib/operations.js';
import { sessionLast } from '../lib/session-last.js';
import type { ToldRequest } from '../../contract/answers-room.js';
import type { Course, Trial } from '../lib/trial.js';
import { foreignRequests, swapped } from './foreign-requests.js';
import type { ForeignRequest } from './foreign-requests.js';
import { ForeignWatch } from './foreign-watch.js';
import { send } from './send.js';
import type { Heard } from './send.js';
import { CANARY, SWEPT_ROLES, twoWorkspaces } from './two-workspaces.js';
import type { Asker, TwoWorkspaces } from './two-workspaces.js';

/**
 * Doors of a workspace that stand open to anybody and prove callers by signature or token: a caller needs no workspace there, what
 * is refused is noted for the workspace whose door it is, and whoever has the address of a door may know that it is there.
 */
const DOORS = ['POST /hooks/calls/{connector}', 'POST /in/{key}'];

/** Operations that answer well about things that are not there, in the same words for a foreign one. */
const TELLS_NOTHING: Readonly<Record<string, string>> = {
  'POST /leads/qualification': 'answers lead by lead: each foreign one is refused as missing',
  'POST /leads/scores': 'tells how many were scored: none',
  'POST /routing/dry-run': 'decides about none of them',
  'DELETE /opportunities/{id}/contacts/{personId}': 'who is no contact needs no removing',
};

/** Ids that nobody has ever had, one for each that is asked about. */
const nobody = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

export const sweep: Trial = {
  row: 43,
  kind: 'tenancy',
  name: 'sweep',
  promise:
    'Every operation of the API, asked by each role with things of another workspace in every place, refuses, shows nothing of it and changes nothing in it; what is of another workspace cannot be told from what does not exist.',
  unit: 'role',
  rounds: { short: 5, long: SWEPT_ROLES.length },
  run: async (course) => {
    const both = await twoWorkspaces(course, SWEPT_ROLES.slice(0, course.rounds));
    const watch = await ForeignWatch.of(both.db, both.foreign.id, both.own.id);
    course.check(watch.size > 1_000, `the watch knows ${watch.size} ids only`);
    const operations = sessionLast(operationsOf(both.document));
    const covered = new Set<string>();
    let asked = 0;
    for (const operation of operations) {
      asked += await sweepOne(course, both, watch, operation);
      covered.add(operation.key);
      const changed = await watch.changed();
      course.check(
        changed.length === 0 || DOORS.includes(operation.key),
        () => `${operation.key} changed ${changed.join(', ')} of the other`,
      );
    }
    course.check(covered.size === operations.length, 'an operation was left out');
    await tryWatch(course, both, watch);
    const share = operations.filter(({ key }) => both.own.told.has(key)).length / operations.length;
    course.figure('operations asked', covered.size, 'operations', { atLeast: operations.length });
    course.figure('requests', asked, 'requests');
    course.figure('asked as a story asked them', Math.round(share * 100), '%');
  },
};

/** A watch that saw nothing must be one that sees. */
async function tryWatch(course: Course, { app, foreign }: TwoWorkspaces, watch: ForeignWatch): Promise<void> {
  const { giulia } = foreign.room;
  const shown = await send(app.url, giulia, { method: 'GET', path: '/leads' });
  course.check(watch.shownIn(shown.text, '').includes(CANARY), 'the watch does not see what is shown');
  const body = { name: 'Rome', kind: 'care' };
  await send(app.url, giulia, { method: 'POST', path: '/teams', body });
  const changed = await watch.changed();
  course.check(changed.includes('team'), 'the watch does not see what changes');
}

async function sweepOne(
  course: Course,
  both: TwoWorkspaces,
  watch: ForeignWatch,
  operation: Operation,
): Promise<number> {
  const requests = foreignRequests(both.document, operation, both.own, both.foreign);
  let asked = 0;
  for (const asker of both.askers)
    for (const each of requests) {
      const heard = await send(both.app.url, asker.member, each.request);
      judge(course, { watch, operation, asker, each }, heard);
      if (asker === both.askers[0] && !DOORS.includes(operation.key))
        await compare(course, { both, asker, each }, heard);
      asked += 1;
    }
  return asked;
}

interface Case {
  readonly watch: ForeignWatch;
  readonly operation: Operation;
  readonly asker: Asker;
  readonly each: ForeignRequest;
}

function judge(course: Course, { watch, operation, asker, each }: Case, { status, text, type }: Heard): void {
  const what = (fault: string) => (): string =>
    `${asker.role}: ${each.request.method} ${each.request.path} with ${each.place} foreign ${fault}: ${status} ${text.slice(0, 300)}`;
  const shown = watch.shownIn(text, JSON.stringify(each.request));
  course.check(shown.length === 0, what(`shows ${shown.slice(0, 3).join(', ')}`));
  course.check(status < 500, what('broke'));
  if (status >= 400)
    course.check(type.startsWith('application/problem+json'), what('is no problem document'));
  // A list that is narrowed to foreign things is empty.
  const isNarrowed = operation.method === 'GET' && !isInAddress(each);
  if (each.foreign.length > 0 && !isNarrowed && !(operation.key in TELLS_NOTHING))
    course.check(status >= 400, what('is taken'));
}

const isInAddress = ({ request, foreign }: ForeignRequest): boolean =>
  foreign.some((id) => request.path.split('?')[0]?.includes(id));

/** What is of another workspace is answered as what does not exist. */
async function compare(
  course: Course,
  { both, asker, each }: { both: TwoWorkspaces; asker: Asker; each: ForeignRequest },
  heard: Heard,
): Promise<void> {
  if (each.foreign.length === 0 || heard.status < 400) return;
  const unknown = each.foreign.reduce<ToldRequest>(
    (request, from, index) => swapped(request, { from, to: nobody(index + 1) }),
    each.request,
  );
  const other = await send(both.app.url, asker.member, unknown);
  course.check(
    other.status === heard.status && other.code === heard.code,
    () =>
      `${each.request.method} ${ROOT}${each.request.path} tells foreign (${heard.status} ${heard.code}) from unknown (${other.status} ${other.code})`,
  );
}
