/** One file as the laws see it: its path from the project folder, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A law of the house: what it asks, and the offences it finds in one file, as sentences. */
export interface Law {
  readonly asks: string;
  readonly offences: (file: SourceFile) => string[];
}

const SPEC = /\.spec\.tsx?$|\/test-support\//;
const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const BANNED_CLASS =
  /^export\s+(?:default\s+)?(?:abstract\s+)?class\s+(\w*(?:Service|Manager|Helper|Util)s?(?![a-z])\w*)/gm;
const RELATIVE_IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]*)\1/g;
const LEFT_OVER = /\b(?:TODO|FIXME|XXX)\b/g;

const inProductLib = (path: string) => path.startsWith('libs/') && CODE.test(path) && !SPEC.test(path);
const found = (text: string, pattern: RegExp, group = 0) =>
  [...text.matchAll(pattern)].map((match) => match[group] ?? '');

/** Lines that hold code: neither blank nor wholly comment. */
const codeLines = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;

export const kebabCase: Law = {
  asks: 'file names are kebab-case',
  offences: ({ path }) => {
    const name = path.split('/').at(-1) ?? '';
    return CODE.test(name) && !KEBAB.test(name) ? [`rename ${name} to kebab-case`] : [];
  },
};

export const tellingNames: Law = {
  asks: 'exported classes are named after what they are',
  offences: ({ path, text }) =>
    /^(libs|apps)\//.test(path)
      ? found(text, BANNED_CLASS, 1).map((name) => `name ${name} after what it is or does`)
      : [],
};

export const shortFrontDoor: Law = {
  asks: 'a front door has at most 25 lines',
  offences: ({ path, text }) =>
    /^libs\/[^/]+\/src\/index\.ts$/.test(path) && codeLines(text) > 25
      ? [`export less: ${codeLines(text)} lines, at most 25`]
      : [],
};

export const shortReadme: Law = {
  asks: 'the README of a lib has at most 60 lines',
  offences: ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return /^libs\/[^/]+\/README\.md$/.test(path) && lines > 60
      ? [`shorten: ${lines} lines, at most 60`]
      : [];
  },
};

export const relativeSuffix: Law = {
  asks: 'relative imports end in .js (the web has its own bundler)',
  offences: ({ path, text }) =>
    /\.ts$/.test(path) && !path.startsWith('apps/web/')
      ? found(text, RELATIVE_IMPORT, 2)
          .filter((target) => !/\.(js|mjs|cjs|json)$/.test(target))
          .map((target) => `write ${target}.js`)
      : [],
};

export const namedExports: Law = {
  asks: 'libs export by name only',
  offences: ({ path, text }) =>
    inProductLib(path) && /^export\s+default\b|\bas\s+default\b/m.test(text)
      ? ['give the default export a name']
      : [],
};

export const sqlDecides: Law = {
  asks: 'no read-then-save: SQL decides races',
  offences: ({ path, text }) =>
    inProductLib(path)
      ? found(text, /\.save\(/g).map(() => 'write a conditional update instead of .save()')
      : [],
};

export const nothingLeftOver: Law = {
  asks: 'no notes for later in code',
  offences: ({ path, text }) =>
    CODE.test(path) ? found(text, LEFT_OVER).map((word) => `do it or drop it: ${word}`) : [],
};

export const everyTestRuns: Law = {
  asks: 'no test is focused or skipped',
  offences: ({ path, text }) =>
    /\.(spec|data)\.tsx?$/.test(path)
      ? found(text, /\b(?:it|test|describe)\.(?:only|skip|todo|failing)\b|\b[fx](?:it|describe)\(/g).map(
          (word) => `let it run: ${word}`,
        )
      : [],
};

/** Lint is silenced only with a reason in place (`-- why`) and an entry in the list of exceptions. */
export const listedException = (list: string): Law => ({
  asks: 'a silenced lint rule has its reason in place and stands in exceptions.md',
  offences: ({ path, text }) =>
    !CODE.test(path)
      ? []
      : found(text, /eslint-disable(?:-next-line|-line)?\b[^\n]*/g).flatMap((directive) => [
          ...(/\s--\s+\S.{9,}/.test(directive) ? [] : [`say why: ${directive.trim()} -- <reason>`]),
          ...(list.includes(`\`${path}\``) ? [] : [`list ${path} in test/architecture/exceptions.md`]),
        ]),
});

/** The libs among `paths` that lack a README. */
export const withoutReadme = (paths: readonly string[]): string[] => {
  const libs = new Set(paths.flatMap((path) => /^libs\/[^/]+/.exec(path)?.[0] ?? []));
  return [...libs].filter((lib) => !paths.includes(`${lib}/README.md`));
};

/** Every law, given the text of the list of exceptions. */
export const lawsOf = (exceptions: string): readonly Law[] => [
  kebabCase,
  tellingNames,
  shortFrontDoor,
  shortReadme,
  relativeSuffix,
  namedExports,
  sqlDecides,
  nothingLeftOver,
  everyTestRuns,
  listedException(exceptions),
];
