import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askingsIn, undeclared } from './second-rights.js';

const LIBS = join(__dirname, '../../libs');
/** Asks for what routes declare. */
const THE_GUARD = /^identity\/src\/http\/(access|caller\.guard)\.ts$/;

/** Reads what one of two rights lets see; its routes say by `@AnyCaller` which two. */
const KNOWN = ['partners/src/application/read-registrations.ts'];

/** The code of each lib, by file. */
const code = (): Record<string, Record<string, string>> => {
  const files = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /^[^/]+\/src\/.*\.ts$/.test(file) && !/\.spec\.ts$|test-support/.test(file) && !THE_GUARD.test(file),
  );
  const libs: Record<string, Record<string, string>> = {};
  for (const file of files)
    (libs[file.split('/')[0] ?? ''] ??= {})[file] = readFileSync(join(LIBS, file), 'utf8');
  return libs;
};

/** What decorators say, and the constants they are given. */
const DECLARATIONS = /@(AlsoRequires|AnyCaller)\([^)]*\)|right: '[\w.]+'/g;

const route = (decorators: string, body: string): string =>
  `class Things { ${decorators} read(caller) { ${body} } }`;

describe('rights that are asked for inside an operation', () => {
  const libs = code();

  it('are declared by the route', () => {
    expect(Object.values(libs).flatMap((files) => undeclared(files, KNOWN))).toEqual([]);
  });

  it('are each named by a declaration of their lib', () => {
    const unnamed = Object.values(libs).flatMap((files) => {
      const declarations = Object.values(files).join('\n').match(DECLARATIONS)?.join('\n') ?? '';
      return Object.entries(files)
        .flatMap(([file, text]) => askingsIn(file, text))
        .map(({ file, right }) => ({ file, right: right.replace(/['`]|\.\$\{.*/g, '') }))
        .filter(({ right }) => !declarations.includes(right))
        .map(({ file, right }) => `${file}: ${right}`);
    });
    expect(unnamed).toEqual([]);
  });

  it('are refused in one place, so that none is overlooked', () => {
    const refusing = Object.values(libs).flatMap((files) =>
      Object.entries(files).flatMap(([file, text]) => (text.includes("'access/forbidden',") ? [file] : [])),
    );
    expect(refusing).toEqual([]);
  });

  it.each<{ files: Record<string, string>; fault: string; because: string }>([
    {
      files: { 'a.ts': route('@Get()', "assertMay(caller, 'spend.read');") },
      fault: 'a.ts: read asks for a right that it does not declare',
      because: 'the route asks itself',
    },
    {
      files: {
        'a.ts': route("@Get() @Requires('board.read')", 'assertSeen(caller);'),
        'b.ts': "const assertSeen = (caller) => { if (caller.x) assertMay(caller, 'spend.read'); };",
      },
      fault: 'a.ts: read asks for a right that it does not declare',
      because: 'a function asks for it',
    },
    {
      files: { 'b.ts': "class Reading { one(caller) { assertMay(caller, 'spend.read'); } }" },
      fault: 'b.ts: one asks by a name that does not tell it',
      because: 'whoever calls it would not be looked at',
    },
  ])('would be found where $because', ({ files, fault }) => {
    expect(undeclared(files)).toEqual([fault]);
  });

  it.each(["@AlsoRequires('spend.read')", "@AnyCaller('Takes spend.read.')"])('are fine with %s', (said) => {
    expect(undeclared({ 'a.ts': route(`@Get() ${said}`, "assertMay(caller, 'spend.read');") })).toEqual([]);
  });
});
