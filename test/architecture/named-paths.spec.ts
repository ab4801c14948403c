import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOUSE_ROOT } from './cruise.js';

/** A path in code type, with a folder and an ending. */
const PATH = /`([\w.@-]+(?:\/[\w.@-]+)+\.(?:tsx?|mjs|js|md|json|ya?ml|css|csv|sql))`/g;

const pathsIn = (page: string): string[] => [...page.matchAll(PATH)].flatMap(([, path]) => path ?? []);

/** A page names files from the project folder, from its own, or from the sources beside it. */
const isThere = (page: string, path: string): boolean =>
  ['', dirname(page), join(dirname(page), 'src')].some((base) => existsSync(join(HOUSE_ROOT, base, path)));

const TREES = ['.ci', 'apps', 'bench', 'deploy', 'docs', 'libs', 'migrations', 'test'];

/** The pages of a folder, by their path from the project folder. */
const pagesIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(join(HOUSE_ROOT, folder), { recursive, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.md') && !/(^|\/)(node_modules|dist|planted)\//.test(path));

describe('the files that pages name', () => {
  const pages = [...pagesIn('', false), ...TREES.flatMap((tree) => pagesIn(tree, true))];

  it('are there', () => {
    const named = pages.flatMap((page) =>
      pathsIn(readFileSync(join(HOUSE_ROOT, page), 'utf8')).map((path) => ({ page, path })),
    );
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter(({ page, path }) => !isThere(page, path))).toEqual([]);
  });

  it('are told apart from what is no file of ours', () => {
    expect(pathsIn('`libs/sla/README.md`, `npm run check`, `/api/v1/leads`, `text/csv`, `a b/c.ts`')).toEqual(
      ['libs/sla/README.md'],
    );
    expect(isThere('docs/laws.md', 'libs/nowhere/gone.ts')).toBe(false);
    expect(isThere('docs/laws.md', 'answers.md')).toBe(true);
  });
});
