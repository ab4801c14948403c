/**
 * `node test/check/rights.mjs` writes docs/rights.md: which role may ask which operation of the API, from the document of the API
 * (`x-right`, `x-also-rights`, `x-public`, `x-any-caller`) and the roles of the build; `--check` fails when the page says something else.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const BUILT = new URL('../../dist/libs/contracts/src/index.js', import.meta.url);
const DOCUMENT = new URL('../../docs/api/openapi.json', import.meta.url);
const PAGE = new URL('../../docs/rights.md', import.meta.url);

const ROOT = '/api/v1';
const INTRODUCTION = `# Who may do what

Written by \`npm run gen\` from what the product itself declares: each operation of the API names the right it asks for, each role
is a list of rights. \`npm run tenancy -- rbac-matrix\` asks every operation as every role, and with API keys of every right, and
fails where one cell behaves otherwise. A refused act is answered 403 with a problem document that names the missing right.

A workspace may define roles of its own out of the same rights. An API key holds the rights it was given and no more; rights to
sign are for persons alone.

- **✓**: may. **own**, **own-team**, **all**: may, for leads and what hangs on them that are one's own, of one's teams, or of anybody.
- **†**: may, but not the case that needs the right after the †; what case that is stands below the table.
- **–**: is refused. Where an operation asks for two rights, one of them is missing.
- **anybody**: answers without a sign-in. **any caller**: asks for no right of its own; why stands below its table.
`;

/** Operations in the order of the document: `{ key, right, also, isPublic, because }`. */
const operationsOf = ({ paths }) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      key: `${method.toUpperCase()} ${path.replace(ROOT, '')}`,
      list: path.replace(ROOT, '').split('/')[1],
      right: told['x-right'],
      also: told['x-also-rights'] ?? [],
      isPublic: told['x-public'] === true,
      because: told['x-any-caller'],
    })),
  );

/** How far a role may take an action: a scope, ✓, or – for not at all. */
export function cellOf(rights, action) {
  const held = rights.filter((right) => right.split(':')[0] === action);
  const scopes = held.map((right) => right.split(':')[1]);
  if (held.length === 0) return '–';
  return ['all', 'own-team', 'own'].find((scope) => scopes.includes(scope)) ?? '✓';
}

/** As `cellOf`, with the rights that are asked for beside the first: always, or in some case. */
export function cellOfAll(rights, right, also) {
  const cell = right === undefined ? '(✓)' : cellOf(rights, right);
  const lacked = also.filter((each) => cellOf(rights, each.right) === '–');
  if (cell === '–' || lacked.some(({ when }) => when === undefined)) return '–';
  return lacked.length > 0 ? `${cell} †` : cell;
}

const asked = ({ right, also, isPublic }) =>
  [
    right ?? (isPublic ? 'anybody' : 'any caller'),
    ...also.map((each) => `${each.when === undefined ? '+' : '†'} ${each.right}`),
  ].join(' ');

const rowOf = (operation, roles) => {
  const { key, right, also, isPublic } = operation;
  const cells = Object.values(roles).map((rights) => (isPublic ? '✓' : cellOfAll(rights, right, also)));
  const asks = asked(operation);
  return `| ${[`\`${key}\``, asks, ...cells].join(' | ')} |`;
};

/** The page, from the document of the API and the roles of the product. */
export function rightsMarkdown(document, roles) {
  const operations = operationsOf(document);
  const names = Object.keys(roles);
  const head = [`| ${['operation', 'right', ...names].join(' | ')} |`, `|${'---|'.repeat(names.length + 2)}`];
  const lists = [...new Set(operations.map(({ list }) => list))].sort();
  const parts = lists.map((list) => {
    const own = operations.filter((each) => each.list === list);
    const reasons = own.flatMap(({ key, because, also }) => [
      ...(because ? [`- \`${key}\`: ${because}`] : []),
      ...also
        .filter(({ when }) => when !== undefined)
        .map((each) => `- \`${key}\`: † ${each.right} when ${each.when}.`),
    ]);
    return [
      `## ${list}`,
      '',
      ...head,
      ...own.map((each) => rowOf(each, roles)),
      ...(reasons.length > 0 ? ['', ...reasons] : []),
      '',
    ].join('\n');
  });
  return `${INTRODUCTION}\n${parts.join('\n')}`;
}

async function run(isCheck) {
  if (!existsSync(BUILT)) {
    console.log('rights: nothing is built, so there is nothing to tell; build it first.');
    return 0;
  }
  const { ROLES } = await import(BUILT.href);
  const fresh = rightsMarkdown(JSON.parse(await readFile(DOCUMENT, 'utf8')), ROLES);
  if (!isCheck) {
    await writeFile(PAGE, fresh);
    console.log('rights: docs/rights.md is written.');
    return 0;
  }
  if (existsSync(PAGE) && (await readFile(PAGE, 'utf8')) === fresh) return 0;
  console.error('rights: docs/rights.md is not what the product declares; run `npm run gen`.');
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(process.argv.includes('--check')).then((code) => process.exit(code));
}
