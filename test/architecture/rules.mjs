import { IMPURE_PACKAGES, INSIDE, LAYERS, PACKAGES, layerOf, reachOf } from './layers.mjs';

/** Files that only tests load: they may reach any front door, and other libs' test support. */
const TESTS = '(\\.spec\\.tsx?$|/test-support/|^test/)';
const FRONT_DOOR = '^libs/[^/]+/src/index\\.ts$';
const TEST_SUPPORT = '^libs/[^/]+/(src/)?test-support/';

const anyOf = (words) => `(${words.join('|')})`;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const product = (path) => ({ path, pathNot: TESTS });
const inside = (packages) => `node_modules/${anyOf(packages.map(escaped))}/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const doors = [
  rule(
    'front-door',
    'A lib is entered by its front door: import #lib.',
    { path: '^libs/([^/]+)/', pathNot: TESTS },
    { path: '^libs/', pathNot: ['^libs/$1/', FRONT_DOOR] },
  ),
  rule(
    'front-door',
    'A lib is entered by its front door: import #lib.',
    { path: ['^(apps|migrations|bench)/', TESTS], pathNot: '^libs/' },
    { path: '^libs/', pathNot: [FRONT_DOOR, TEST_SUPPORT] },
  ),
  rule(
    'front-door',
    'A test in a lib enters other libs by their front doors or their test support.',
    { path: `^libs/([^/]+)/.*${TESTS}` },
    { path: '^libs/', pathNot: ['^libs/$1/', FRONT_DOOR, TEST_SUPPORT] },
  ),
  rule(
    'by-name',
    'Other libs are imported as #lib, never by a relative path.',
    { path: '^libs/([^/]+)/' },
    { path: FRONT_DOOR, pathNot: '^libs/$1/', dependencyTypesNot: ['aliased'] },
  ),
  rule(
    'by-name',
    'Libs are imported as #lib, never by a relative path.',
    { path: '^(apps/(server|cli)|migrations|bench|test)/' },
    { path: FRONT_DOOR, dependencyTypesNot: ['aliased'] },
  ),
  rule('own-index', 'Inside a lib nobody imports its own front door.', product('^libs/([^/]+)/src/'), {
    path: '^libs/$1/src/index\\.ts$',
  }),
  rule(
    'product-only',
    'Product code of a lib imports neither apps, migrations, bench nor tests.',
    product('^libs/'),
    { path: ['^(apps|migrations|bench|test)/', TEST_SUPPORT, '\\.spec\\.tsx?$'] },
  ),
];

/** One rule per lib, named after its layer: whatever the table does not list is refused. */
const edges = Object.values(LAYERS)
  .flat()
  .map((lib) =>
    rule(
      `${layerOf(lib)}-edges`,
      `libs/${lib} imports only what test/architecture/layers.mjs lists.`,
      product(`^libs/${lib}/`),
      { path: '^libs/', pathNot: `^libs/${anyOf([lib, ...reachOf(lib)])}/` },
    ),
  );

const kernel = [
  ...LAYERS.kernel.map((lib) =>
    rule(
      'kernel-packages',
      `libs/${lib} uses no package but: ${(PACKAGES[lib] ?? []).join(', ') || 'none'}.`,
      product(`^libs/${lib}/`),
      { path: 'node_modules/', ...(PACKAGES[lib] ? { pathNot: inside(PACKAGES[lib]) } : {}) },
    ),
  ),
  rule(
    'kernel-builtins',
    'Kernel libs run in the browser: no Node built-ins.',
    product(`^libs/${anyOf(LAYERS.kernel)}/`),
    { dependencyTypes: ['core'] },
  ),
];

const folders = [
  ...Object.keys(INSIDE).map((folder) => {
    const closed = Object.keys(INSIDE).filter((other) => other !== folder && !INSIDE[folder].includes(other));
    return rule(
      `inside-${folder}`,
      `${folder}/ imports only: ${INSIDE[folder].join(', ') || 'itself'}.`,
      product(`^libs/([^/]+)/src/${folder}/`),
      { path: `^libs/$1/src/${anyOf(closed)}/` },
    );
  }),
  rule('pure-domain', 'domain/ knows no framework and no database.', product('^libs/[^/]+/src/domain/'), {
    path: inside(IMPURE_PACKAGES),
  }),
];

const wholeTree = [
  rule(
    'no-cycles',
    'No import cycles; table classes (*.row.ts) may name each other.',
    { pathNot: '\\.row\\.ts$' },
    { circular: true },
  ),
  rule(
    'resolvable',
    'Every import leads to a file or an installed package.',
    { path: '^(libs|apps/(server|cli)|migrations|bench|test)/' },
    { couldNotResolve: true },
  ),
];

/** The web bundler knows kernel libs by alias, so here they are bare names rather than files. */
const web = [
  rule(
    'web-reach',
    'The web shares only kernel libs (#contracts among them) with the server.',
    { path: '^apps/web/' },
    {
      path: ['^#', '^(libs|migrations|bench|test)/', '^apps/(?!web/)'],
      pathNot: `^#${anyOf(LAYERS.kernel)}$`,
    },
  ),
];

/** Every import rule of the house, in the shape dependency-cruiser reads. */
export const forbidden = [...doors, ...edges, ...kernel, ...folders, ...web, ...wholeTree];
