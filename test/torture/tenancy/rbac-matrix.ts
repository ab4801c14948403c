import { readFileSync } from 'node:fs';
import { ACTIONS, isScoped, PERSONAL_ACTIONS } from '#contracts';
import type { Action } from '#contracts';
import { operationsOf } from '../lib/operations.js';
import type { Operation } from '../lib/operations.js';
import { requestFor } from '../lib/requests.js';
import type { Course, Trial } from '../lib/trial.js';
import { send } from './send.js';
import type { Heard } from './send.js';
import { SWEPT_ROLES, oneWorkspace } from './two-workspaces.js';
import type { OneWorkspace } from './two-workspaces.js';

const PAGE = new URL('../../../docs/rights.md', import.meta.url);
const ACTION_NAMES = Object.keys(ACTIONS) as Action[];

/** What the page says of each operation: its right, and the cell of each role. */
type Matrix = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const rbacMatrix: Trial = {
  row: 47,
  kind: 'tenancy',
  name: 'rbac-matrix',
  promise:
    'Each operation is open to exactly the roles that docs/rights.md says, and to an API key exactly when it holds the right the operation asks for; whoever may not is refused with 403 and told which right is missing.',
  unit: 'pass over the matrix',
  rounds: { short: 1, long: 3 },
  run: async (course) => {
    const both = await oneWorkspace(course, SWEPT_ROLES);
    const operations = inOrder(operationsOf(both.document));
    const matrix = readMatrix(readFileSync(PAGE, 'utf8'));
    course.check(
      operations.every(({ key }) => matrix.has(key)) && matrix.size === operations.length,
      'docs/rights.md does not list the operations that there are',
    );
    for (let round = 0; round < course.rounds; round += 1) {
      await tryRoles(course, both, operations, matrix);
      await tryKeys(course, both, operations);
    }
    course.figure('cells of roles', operations.length * SWEPT_ROLES.length, 'cells');
  },
};

const inOrder = (operations: readonly Operation[]): Operation[] => [
  ...operations.filter(({ key }) => key !== 'DELETE /session'),
  ...operations.filter(({ key }) => key === 'DELETE /session'),
];

function readMatrix(page: string): Matrix {
  const matrix = new Map<string, ReadonlyMap<string, string>>();
  let heads: string[] = [];
  for (const line of page.split('\n').filter((each) => each.startsWith('| '))) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [key = ''] = cells;
    if (key === 'operation') heads = cells;
    else matrix.set(key.replaceAll('`', ''), new Map(heads.map((head, at) => [head, cells[at] ?? ''])));
  }
  return matrix;
}

/** Whoever may not is refused for want of the right, and only they are. */
function judge(course: Course, who: string, { key, access }: Operation, may: boolean, heard: Heard): void {
  const right = 'right' in access ? access.right : undefined;
  const isRefused = heard.status === 403 && heard.code.endsWith('access/forbidden');
  const isForIt = isRefused && right !== undefined && heard.text.includes(`“${right}”`);
  course.check(
    may ? !isForIt : isForIt && heard.type.startsWith('application/problem+json'),
    () => `${who} ${may ? 'may' : 'may not'} ${key}: ${heard.status} ${heard.text.slice(0, 200)}`,
  );
}

async function tryRoles(
  course: Course,
  { document, app, own, askers }: OneWorkspace,
  operations: readonly Operation[],
  matrix: Matrix,
): Promise<void> {
  for (const { role, member } of askers.slice(1))
    for (const operation of operations) {
      const cell = matrix.get(operation.key)?.get(role) ?? '';
      const heard = await send(app.url, member, requestFor(document, operation, own));
      judge(course, role, operation, cell !== '–' && cell !== '', heard);
    }
}

/** For each right a key that holds it alone, and one that holds every other. */
async function tryKeys(course: Course, both: OneWorkspace, operations: readonly Operation[]): Promise<void> {
  const { document, app, own } = both;
  for (const action of ACTION_NAMES) {
    const asking = operations.filter(({ access }) => 'right' in access && access.right === action);
    const holder = await keyOf(course, both, [action]);
    const others = await keyOf(
      course,
      both,
      ACTION_NAMES.filter((each) => each !== action && !PERSONAL_ACTIONS.includes(each)),
    );
    if (!others) continue;
    for (const operation of asking) {
      const request = requestFor(document, operation, own);
      judge(course, `a key without ${action}`, operation, false, await send(app.url, others, request));
      if (holder) judge(course, `a key of ${action}`, operation, true, await send(app.url, holder, request));
    }
  }
}

interface Key {
  readonly headers: {
    readonly cookie: string;
    readonly 'x-csrf-token': string;
    readonly authorization: string;
  };
}

/** A key with these rights as wide as can be; undefined for rights of persons, which no key is given. */
async function keyOf(
  course: Course,
  { app, askers }: OneWorkspace,
  actions: readonly Action[],
): Promise<Key | undefined> {
  const [whole] = askers;
  if (!whole) return undefined;
  const scopes = actions.map((action) => (isScoped(action) ? `${action}:all` : action));
  const body = { name: actions.length === 1 ? String(actions[0]) : 'All but one', scopes };
  const heard = await send(app.url, whole.member, { method: 'POST', path: '/api-keys', body });
  const isPersonal = actions.some((action) => PERSONAL_ACTIONS.includes(action));
  course.check(
    isPersonal ? heard.status === 422 || heard.status === 400 : heard.status === 201,
    () => `a key of ${actions.slice(0, 3).join(', ')}: ${heard.status} ${heard.text.slice(0, 200)}`,
  );
  if (isPersonal || heard.status !== 201) return undefined;
  const { key } = JSON.parse(heard.text) as { readonly key: string };
  return { headers: { cookie: '', 'x-csrf-token': '', authorization: `Bearer ${key}` } };
}
