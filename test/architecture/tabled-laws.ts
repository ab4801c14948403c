import ts from 'typescript';

/** A line of the table of laws: a sentence, and the test that holds it. */
export interface TabledLaw {
  readonly law: string;
  /** Path of the spec from the project folder. */
  readonly spec: string;
  /** The name of the test, as it is written there. */
  readonly test: string;
  /** A word of the table the test is made from, such as its `because`; null where the name says all. */
  readonly row: string | null;
}

const LINE = /^\| (?<law>.+?) \| `(?<spec>[^`]+\.spec\.tsx?)` \| `(?<test>[^`]+)`(?: › `(?<row>[^`]+)`)? \|$/;

/** The laws of a page; a line of a table that tells no law throws, so that none is passed over by a slip of the pen. */
export function tabledLaws(page: string): TabledLaw[] {
  const lines = page.split('\n').filter((line) => line.startsWith('|') && !/^\| law \||^\|[-|]+$/.test(line));
  return lines.map((line) => {
    const found = LINE.exec(line)?.groups;
    if (!found) throw new Error(`That tells no law and its test: ${line}`);
    const { law = '', spec = '', test = '', row = null } = found;
    return { law, spec, test, row };
  });
}

/** What a spec says: the names of its tests, and every other text it is made from. */
export interface SpecWords {
  readonly names: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

const RUNS = /^(describe|it|test)$/;
const IDLE = ['skip', 'todo', 'failing'];

/** Reads a spec. A test that is skipped or to be done has no name here. */
export function wordsOf(text: string): SpecWords {
  const [names, texts] = [new Set<string>(), new Set<string>()];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    if (ts.isCallExpression(node)) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteralLike(name) && isRun(node.expression)) names.add(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('spec.ts', text, ts.ScriptTarget.Latest));
  return { names, texts };
}

/** `it`, `it.each(…)`, `describe.each(…)` and their like, never `it.skip` or `it.todo`. */
function isRun(callee: ts.Expression): boolean {
  const words = wordsBefore(callee);
  return RUNS.test(words[0] ?? '') && !words.some((word) => IDLE.includes(word));
}

/** The names that a call is made of, first to last: `it`, `each`. */
function wordsBefore(node: ts.Expression): readonly string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isPropertyAccessExpression(node)) return [...wordsBefore(node.expression), node.name.text];
  if (ts.isCallExpression(node)) return wordsBefore(node.expression);
  return ts.isTaggedTemplateExpression(node) ? wordsBefore(node.tag) : [];
}

/** Why a law is not held by what it names; null where it is. `read` gives what a spec says, null where there is none. */
export function broken(
  { spec, test, row }: TabledLaw,
  read: (path: string) => SpecWords | null,
): string | null {
  const words = read(spec);
  if (words === null) return `there is no ${spec}`;
  if (!words.names.has(test)) return `${spec} has no test “${test}”`;
  return row === null || words.texts.has(row) ? null : `${spec} has no row “${row}”`;
}
