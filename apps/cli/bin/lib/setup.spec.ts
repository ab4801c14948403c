import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isNodeEnough } from './ensure-node.mjs';
import { fingerprint } from './fingerprint.mjs';
import { prune } from './prune.mjs';
import { clearStamp, readStamp, writeStamp } from './stamp.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'staffetta-setup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text = '') => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

describe('the Node that is needed', () => {
  const versions: { version: string; enough: boolean }[] = [
    { version: 'v20.19.0', enough: true },
    { version: 'v20.20.2', enough: true },
    { version: 'v22.0.0', enough: true },
    { version: 'v20.18.3', enough: false },
    { version: 'v18.20.0', enough: false },
  ];
  test.each(versions)('is $version: $enough', ({ version, enough }) => {
    expect(isNodeEnough(version)).toBe(enough);
  });
});

describe('a fingerprint', () => {
  const before = () => {
    put('libs/a/one.ts', '1');
    put('libs/a/two.ts', '2');
    return fingerprint(root, ['libs', 'package.json']);
  };
  const changes: { change: () => void; differs: boolean; because: string }[] = [
    { change: () => put('libs/a/one.ts', 'x'), differs: true, because: 'a content changed' },
    { change: () => put('libs/b/new.ts'), differs: true, because: 'a file was added' },
    { change: () => rmSync(join(root, 'libs/a/two.ts')), differs: true, because: 'a file was removed' },
    { change: () => put('package.json', '{}'), differs: true, because: 'a missing input appeared' },
    {
      change: () => renameSync(join(root, 'libs/a/two.ts'), join(root, 'libs/a/three.ts')),
      differs: true,
      because: 'a file was renamed',
    },
    {
      change: () => (put('libs/a/one.ts', '12'), put('libs/a/two.ts')),
      differs: true,
      because: 'text moved from one file to the next',
    },
    {
      change: () => utimesSync(join(root, 'libs/a/one.ts'), 1, 1),
      differs: false,
      because: 'only a time changed, as a checkout does',
    },
    { change: () => put('libs/a/one.spec.ts', 'x'), differs: false, because: 'tests are not built' },
    {
      change: () => put('libs/a/node_modules/x.js'),
      differs: false,
      because: 'packages have their own stamp',
    },
    { change: () => put('libs/a/dist/x.js'), differs: false, because: 'what was built is no source' },
  ];
  test.each(changes)('differs: $differs, because $because', ({ change, differs }) => {
    const first = before();
    change();
    expect(fingerprint(root, ['libs', 'package.json']) !== first).toBe(differs);
  });

  it('depends on the machine when told so', () => {
    expect(fingerprint(root, [], 'linux-x64')).not.toBe(fingerprint(root, [], 'darwin-arm64'));
  });
});

describe('a stamp', () => {
  it('reads back what was written, in a folder that did not exist', () => {
    const path = join(root, 'dist/.stamp-server');
    expect(readStamp(path)).toBe('');
    writeStamp(path, 'abc');
    expect(readStamp(path)).toBe('abc');
    expect(readdirSync(join(root, 'dist'))).toEqual(['.stamp-server']);
    clearStamp(path);
    clearStamp(path);
    expect(readStamp(path)).toBe('');
  });
});

describe('pruning what was compiled', () => {
  it('deletes the output of a source that is gone, and nothing else', () => {
    put('migrations/kept.ts');
    const kept = ['kept.js', 'kept.js.map', 'kept.d.ts', 'data.json'];
    for (const file of kept) put(`dist/migrations/${file}`);
    for (const file of ['gone.js', 'gone.js.map', 'gone.d.ts']) put(`dist/migrations/deep/${file}`);
    expect(prune(root, 'migrations').sort()).toEqual([
      'migrations/deep/gone.d.ts',
      'migrations/deep/gone.js',
      'migrations/deep/gone.js.map',
    ]);
    expect(readdirSync(join(root, 'dist/migrations')).sort()).toEqual([...kept, 'deep'].sort());
  });

  it('has nothing to do before the first build', () => {
    expect(prune(root, 'libs')).toEqual([]);
  });
});
