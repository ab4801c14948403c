import { readFileSync } from 'node:fs';
import { ACTIONS, isScoped, PERSONAL_ACTIONS } from '#contracts';
import type { Action } from '#contracts';
import { operationsOf } from '../lib/operations.js';
import type { Operation } from '../lib/operations.js';
import { requestFor } from '../lib/requests.js';
import { sessionLast } from '../lib/session-last.js';
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
    'Each operation is open to exactly the roles that docs/rights.md says, and to an API key exactly when it holds the rights the operation asks for; whoever may not is refused with 403 and told which right is missing. Nothing is refused for a right that is not declared, and no status is answered that is not documented.',
  unit: 'pass over the matrix',
  rounds: { short: 1, long: 3 },
  run: async (course) => {
    const both = await oneWorkspace(course, SWEPT_ROLES);
    const operations = sessionLast(operationsOf(both.document));
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

/** The rights it asks for in every case. */
const needsOf = ({ access, also }: Operation): string[] => [
  ...('right' in access ? [access.right] : []),
  ...also.filter(({ when }) => when === undefined).map(({ right }) => right),
];

/** For want of which right it was refused; undefined where it was not, or for another reason. */
const wantOf = ({ status, code, text }: Heard): string | undefined =>
  status === 403 && code.endsWith('access/forbidden') ? /“([^”]+)”/.exec(text)?.[1] : undefined;

/** Whoever may not is refused for want of the right, and only they are; what is refused was declared, and so was every status. */
function judge(course: Course, who: string, operation: Operation, may: boolean, heard: Heard): void {
  const want = wantOf(heard);
  const isForIt = want !== undefined && needsOf(operation).includes(want);
  const told = (): string => `${operation.key}: ${heard.status} ${heard.text.slice(0, 200)}`;
  course.check(
    may ? !isForIt : isForIt && heard.type.startsWith('application/problem+json'),
    () => `${who} ${may ? 'may' : 'may not'} ${told()}`,
  );
  course.check(
    want === undefined || isDeclared(operation, want),
    () => `${who} was refused for a right that is not declared, ${told()}`,
  );
  course.check(
    operation.statuses.includes(heard.status),
    () => `${who} was answered with a status that is not documented, ${told()}`,
  );
}

/** Where the body says which right it takes, the reason that no right is declared names it. */
const isDeclared = ({ access, also }: Operation, right: string): boolean =>
  ('right' in access && access.right === right) ||
  ('anyCaller' in access && access.anyCaller.includes(right.replace(/^(agreement\.sign)\..*/, '$1'))) ||
  also.some((each) => each.right === right);

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

/** For each right a key that holds it alone, and one that holds every other; where several are asked for, one that holds those. */
async function tryKeys(course: Course, both: OneWorkspace, operations: readonly Operation[]): Promise<void> {
  const ask = async (
    key: Key | undefined,
    name: string,
    operation: Operation,
    may: boolean,
  ): Promise<void> => {
    if (!key) return;
    const heard = await send(both.app.url, key, requestFor(both.document, operation, both.own));
    judge(course, name, operation, may, heard);
    judgeKey(course, name, operation, may, heard);
  };
  for (const action of ACTION_NAMES) {
    const asking = operations.filter((operation) => needsOf(operation).includes(action));
    const holder = await keyOf(course, both, [action]);
    const others = await keyOf(
      course,
      both,
      ACTION_NAMES.filter((each) => each !== action && !PERSONAL_ACTIONS.includes(each)),
    );
    for (const operation of asking) {
      await ask(others, `a key without ${action}`, operation, false);
      await ask(holder, `a key of ${action}`, operation, needsOf(operation).length === 1);
    }
  }
  for (const operation of operations.filter((each) => needsOf(each).length > 1)) {
    const needs = needsOf(operation) as Action[];
    await ask(await keyOf(course, both, needs), `a key of ${needs.join(' and ')}`, operation, true);
  }
  const any = await keyOf(course, both, ['lead.read']);
  for (const operation of operations.filter(({ access }) => 'anyCaller' in access))
    await ask(any, 'a key', operation, true);
}

/** What is for persons alone is done for no key; what is refused to keys as such is documented as that. */
function judgeKey(course: Course, who: string, operation: Operation, may: boolean, heard: Heard): void {
  const isRefused = heard.code.endsWith('/members-only');
  course.check(
    operation.takesKeys ? !isRefused : !may || heard.status >= 400,
    () => `${who} asks ${operation.key}: ${heard.status} ${heard.text.slice(0, 200)}`,
  );
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
