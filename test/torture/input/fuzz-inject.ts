import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import type { Random } from '../../support/stack/index.js';
import type { Course, Trial } from '../lib/trial.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = ['libs', 'apps/server/src', 'apps/cli/src', 'apps/web/src'];
/** As long as the longest text that a field takes, and twice as long. */
const LENGTH = 10_000;
/** A pattern that grows with the length of its text needs a millisecond; one that grows with its square, a hundred (ms). */
const LONGEST_MS = 400;
const FILLINGS = [
  'a',
  '0',
  ' ',
  '\t',
  '.',
  '-',
  '+',
  '@',
  '/',
  '\n',
  '<',
  '"',
  '%',
  'a.',
  'a@',
  '0-',
  ' a',
  ',a',
  '=a',
  '((',
  'é',
];

export const FUZZ_INJECT: Trial = {
  row: 52,
  kind: 'fuzz',
  name: 'inject',
  promise: 'Every pattern of the product reads a text in time that grows no faster than its length.',
  unit: 'draw of texts',
  rounds: { short: 1, long: 20 },
  run(course) {
    const patterns = FOLDERS.flatMap((folder) => filesIn(join(ROOT, folder))).flatMap(patternsOf);
    course.figure('patterns read', patterns.length, 'patterns');
    for (let round = 0; round < course.rounds; round += 1)
      for (const pattern of patterns) tryPattern(course, pattern);
    course.remark(
      'Texts that ask the database, a page or a template are among those of `fuzz api`; what pages show is the matter of specs in a browser.',
    );
    return Promise.resolve();
  },
};

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|test-support|node_modules|\.d\.ts$/.test(file))
    .map((file) => join(folder, file));

/** Patterns as they stand in a file; none that are put together while it runs. */
function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        file: relative(ROOT, file),
      });
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

function tryPattern(course: Course, { source, flags, file }: Pattern): void {
  const slow = textsAgainst(course.random, source).find((text) => isSlow(source, flags, text));
  course.check(
    slow === undefined,
    () =>
      `${file}: /${source}/${flags} is slow for ${LENGTH} letters such as ${JSON.stringify(slow?.slice(0, 20))}`,
  );
}

/** Long repetitions of what the pattern may like, with an end that it does not. */
function textsAgainst(random: Random, source: string): string[] {
  const own = [...source.matchAll(/[\w@.:/ -]{1,3}/g)].map(([text]) => text);
  const likes = [...FILLINGS, ...random.shuffled(own).slice(0, 6)];
  return likes.flatMap((each) => {
    const long = each.repeat(Math.ceil(LENGTH / each.length));
    return [`${long}\u0001`, `x${long}!`];
  });
}

/** Whether it takes too long, twice: the machine may have been busy once. */
function isSlow(source: string, flags: string, text: string): boolean {
  const script = new Script(`new RegExp(source, flags).test(text)`);
  return [1, 2].every(() => {
    try {
      script.runInContext(createContext({ source, flags, text }), { timeout: LONGEST_MS });
      return false;
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      return true;
    }
  });
}
