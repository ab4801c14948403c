import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HOUSE_ROOT } from './cruise.js';
import {
  everyTestRuns,
  kebabCase,
  lawsOf,
  listedException,
  namedExports,
  nothingLeftOver,
  relativeSuffix,
  shortFrontDoor,
  shortReadme,
  sqlDecides,
  tellingNames,
  withoutReadme,
} from './laws.js';
import type { Law, SourceFile } from './laws.js';

const TREES = ['libs', 'apps', 'migrations', 'test', 'bench'].filter((tree) =>
  existsSync(join(HOUSE_ROOT, tree)),
);
const ELSEWHERE = /^(test\/architecture|apps\/web\/(dist|node_modules))(\/|$)|\/node_modules\//;

/** Every file the laws bind. This folder is left out: it quotes what the laws forbid. */
const house = (): SourceFile[] =>
  TREES.flatMap((tree) =>
    readdirSync(join(HOUSE_ROOT, tree), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|[cm]?js|md)$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(HOUSE_ROOT.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !ELSEWHERE.test(path)),
  ).map((path) => ({ path, text: readFileSync(join(HOUSE_ROOT, path), 'utf8') }));

describe('the laws of the house', () => {
  const files = house();
  const exceptions = readFileSync(join(HOUSE_ROOT, 'test/architecture/exceptions.md'), 'utf8');

  it.each(lawsOf(exceptions).map((law) => [law.asks, law] as const))('%s', (_asks, law) => {
    expect(files.flatMap((file) => law.offences(file).map((offence) => `${file.path}: ${offence}`))).toEqual(
      [],
    );
  });

  it('every lib has a README', () => {
    expect(withoutReadme(files.map(({ path }) => path))).toEqual([]);
  });
});

const lines = (count: number) => "export const one = 'one';\n".repeat(count);
const silenced = '/* eslint-disable-next-line complexity -- one table read in one go */';

const planted: { law: Law; path: string; text: string; fires: number; because: string }[] = [
  {
    law: kebabCase,
    path: 'libs/leads/src/AcceptLead.ts',
    text: '',
    fires: 1,
    because: 'capitals are not kebab-case',
  },
  {
    law: kebabCase,
    path: 'libs/leads/src/accept_lead.ts',
    text: '',
    fires: 1,
    because: 'underscores are not kebab-case',
  },
  {
    law: kebabCase,
    path: 'libs/leads/src/accept-lead.db.spec.ts',
    text: '',
    fires: 0,
    because: 'suffixes are words',
  },
  {
    law: tellingNames,
    path: 'libs/a/src/a.ts',
    text: 'export class LeadService {}',
    fires: 1,
    because: 'it says nothing',
  },
  {
    law: tellingNames,
    path: 'apps/cli/src/a.ts',
    text: 'export abstract class CsvUtils {}',
    fires: 1,
    because: 'apps too',
  },
  {
    law: tellingNames,
    path: 'libs/a/src/a.ts',
    text: 'export class Utilisation {}',
    fires: 0,
    because: 'it is a word',
  },
  {
    law: shortFrontDoor,
    path: 'libs/a/src/index.ts',
    text: lines(26),
    fires: 1,
    because: '26 is more than 25',
  },
  {
    law: shortFrontDoor,
    path: 'libs/a/src/index.ts',
    text: lines(25) + '// why\n\n',
    fires: 0,
    because: 'comments are free',
  },
  {
    law: shortFrontDoor,
    path: 'libs/a/src/b/index.ts',
    text: lines(26),
    fires: 0,
    because: 'it is no front door',
  },
  {
    law: shortReadme,
    path: 'libs/a/README.md',
    text: 'word\n'.repeat(61),
    fires: 1,
    because: '61 is more than 60',
  },
  {
    law: shortReadme,
    path: 'libs/a/README.md',
    text: 'word\n'.repeat(60),
    fires: 0,
    because: '60 is allowed',
  },
  {
    law: relativeSuffix,
    path: 'libs/a/src/a.ts',
    text: "import { b } from './b';",
    fires: 1,
    because: 'Node wants .js',
  },
  {
    law: relativeSuffix,
    path: 'libs/a/src/a.ts',
    text: "await import('../b')",
    fires: 1,
    because: 'also when lazy',
  },
  {
    law: relativeSuffix,
    path: 'libs/a/src/a.ts',
    text: "import './b.js'; import '#c';",
    fires: 0,
    because: 'both are right',
  },
  {
    law: relativeSuffix,
    path: 'apps/web/src/a.ts',
    text: "import './b';",
    fires: 0,
    because: 'Vite resolves it',
  },
  {
    law: namedExports,
    path: 'libs/a/src/a.ts',
    text: 'export default 1;',
    fires: 1,
    because: 'it has no name',
  },
  {
    law: namedExports,
    path: 'libs/a/src/a.ts',
    text: 'export { a as default };',
    fires: 1,
    because: 'nor has this',
  },
  {
    law: namedExports,
    path: 'apps/web/vite.config.ts',
    text: 'export default {};',
    fires: 0,
    because: 'tools want it',
  },
  {
    law: sqlDecides,
    path: 'libs/a/src/a.ts',
    text: 'await rows.save(row);',
    fires: 1,
    because: 'a stale writer wins',
  },
  {
    law: sqlDecides,
    path: 'libs/a/src/a.db.spec.ts',
    text: 'await rows.save(row);',
    fires: 0,
    because: 'a test sets up',
  },
  {
    law: nothingLeftOver,
    path: 'libs/a/src/a.ts',
    text: '// TODO later',
    fires: 1,
    because: 'later never comes',
  },
  { law: nothingLeftOver, path: 'bench/a.ts', text: '// FIXME', fires: 1, because: 'by any name' },
  {
    law: nothingLeftOver,
    path: 'libs/a/src/a.ts',
    text: 'const todos = 1;',
    fires: 0,
    because: 'it is a word',
  },
  {
    law: everyTestRuns,
    path: 'libs/a/src/a.spec.ts',
    text: 'it.only()',
    fires: 1,
    because: 'it silences its neighbours',
  },
  {
    law: everyTestRuns,
    path: 'libs/a/src/a.spec.ts',
    text: 'xdescribe()',
    fires: 1,
    because: 'it never runs',
  },
  { law: everyTestRuns, path: 'libs/a/src/a.spec.ts', text: 'it.each([])', fires: 0, because: 'it runs' },
  {
    law: listedException(''),
    path: 'libs/a/src/a.ts',
    text: silenced,
    fires: 1,
    because: 'it is not listed',
  },
  {
    law: listedException('- `libs/a/src/a.ts` complexity: one table'),
    path: 'libs/a/src/a.ts',
    text: silenced,
    fires: 0,
    because: 'it is listed and says why',
  },
  {
    law: listedException(''),
    path: 'libs/a/src/a.ts',
    text: '// eslint-disable-line',
    fires: 2,
    because: 'no reason, no list',
  },
];

describe('each law', () => {
  test.each(planted)('finds $fires in $path “$text”, because $because', ({ law, path, text, fires }) => {
    expect(law.offences({ path, text })).toHaveLength(fires);
  });

  it('is shown to fire', () => {
    const shown = new Set(planted.filter(({ fires }) => fires > 0).map(({ law }) => law.asks));
    expect(lawsOf('').filter(({ asks }) => !shown.has(asks))).toEqual([]);
  });

  it('finds the lib without a README', () => {
    expect(withoutReadme(['libs/a/src/index.ts', 'libs/b/src/index.ts', 'libs/b/README.md'])).toEqual([
      'libs/a',
    ]);
  });
});
