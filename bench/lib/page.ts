import { BARS } from '../bars.js';
import type { Bar } from '../bars.js';
import { WORDS } from '../words.js';
import type { BenchName, Words } from '../words.js';
import { barText, figureText, keeps } from './figures.js';
import type { Figure } from './figures.js';
import { shortly } from './report.js';
import type { Recorded } from './results.js';

const INTRO = `# Performance

What the product does in a time, beside a **floor** measured in the same run: the least that any program doing this must pay on this
machine, at this moment. The ratio is what travels to another machine; milliseconds are not. Each figure is the median of its rounds
with the least and the greatest; a bar is what it is wanted to be, and passes no judgement on a run.

\`\`\`
npm run bench -- capture                 one bench; what each does is told in bench/README.md
npm run bench -- capture --record        keeps the figures in docs/performance/results.json; then npm run gen
\`\`\`

This page is written from the newest recorded run of each bench and size: what no run has shown is not claimed.
`;

/** The page of all benches, as Markdown. */
export function performancePage(results: readonly Recorded[]): string {
  const names = Object.keys(WORDS) as BenchName[];
  return [INTRO, ...names.map((name) => chapterOf(name, results))].join('\n');
}

function chapterOf(bench: BenchName, results: readonly Recorded[]): string {
  const words: Words = WORDS[bench];
  const own = results.filter((each) => each.bench === bench);
  return [
    `## ${bench}`,
    `Measured: ${words.measures}`,
    `Floor: ${words.floor}`,
    ...figureTables(bench, own),
    ...growthTable(bench, words, own),
    ...own.map((each) => runLine(each, words)),
    `Run it: \`${commandOf(bench)}\`. It does not say ${words.silent}`,
    '',
  ].join('\n\n');
}

const commandOf = (bench: BenchName, size?: number): string =>
  `npm run bench -- ${bench}${size === undefined ? '' : ` --size ${size}`} --record`;

const count = (value: number): string => value.toLocaleString('en');

/** Where it is to be known how cost grows, the largest size stands for all; the others are in the table of growth. */
function figureTables(bench: BenchName, own: readonly Recorded[]): string[] {
  const isGrowing = 'grows' in WORDS[bench];
  const shown = isGrowing ? own.slice(-1) : own;
  const lines = [...shown.flatMap((each) => linesOf(each, own)), ...missingBars(bench, own)];
  if (lines.length === 0) return [`Not measured yet: \`${commandOf(bench)}\`.`];
  return [
    table(
      ['', 'median (min–max)', 'floor', 'product / floor', 'bar', ''],
      [false, true, true, true, true, false],
      lines,
    ),
  ];
}

function linesOf({ bench, size, figures }: Recorded, own: readonly Recorded[]): string[][] {
  const all = own.flatMap((each) => each.figures);
  return figures.map((each) => {
    const bars = BARS.filter((bar) => isAbout(bar, bench, each));
    return [
      nameOf(bench, each.name, size),
      figureText(each.product, each.unit),
      each.floor ? figureText(each.floor, each.unit) : '–',
      each.ratio ? figureText(each.ratio, '') : '–',
      bars.map((bar) => barText(bar, each.unit)).join(', ') || '–',
      bars.map((bar) => verdict(keeps(bar, all))).join(', '),
    ];
  });
}

const isAbout = (bar: Bar, bench: BenchName, { name, size }: Figure): boolean =>
  bar.bench === bench && bar.figure === name && (bar.size === undefined || bar.size === size);

const verdict = (isMet: boolean | undefined): string =>
  isMet === undefined ? 'not measured yet' : isMet ? 'met' : '**not met**';

const nameOf = (bench: BenchName, name: string, size: number | undefined): string =>
  size === undefined ? name : `${name}; ${count(size)} ${(WORDS[bench] as Words).sizes ?? ''}`.trim();

/** Bars about figures that no recorded run has. */
function missingBars(bench: BenchName, own: readonly Recorded[]): string[][] {
  const known = own.flatMap((each) => each.figures);
  return BARS.filter((bar) => bar.bench === bench && !known.some((each) => isAbout(bar, bench, each))).map(
    (bar) => [
      nameOf(bench, bar.figure, bar.size),
      `not measured yet: \`${commandOf(bench, bar.size)}\``,
      ...['–', '–', barText(bar, bar.unit), 'not measured yet'],
    ],
  );
}

function growthTable(bench: BenchName, { grows, sizes = '' }: Words, own: readonly Recorded[]): string[] {
  if (!grows || own.length === 0) return [];
  const measured = [...new Set([...grows, ...own.flatMap(({ size }) => size ?? [])])].sort((a, b) => a - b);
  const missing = grows.filter((size) => !own.some((each) => each.size === size));
  const names = [...new Set(own.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const lines = names.flatMap((name) => growthLines(name, measured, own));
  const titles = ['', ...measured.map((size) => `${count(size)} ${sizes}`), 'last / first'];
  return [
    table(
      titles,
      titles.map((_, index) => index > 0),
      lines,
    ),
    ...(missing.length === 0
      ? []
      : [`Not measured yet: ${missing.map((size) => `\`${commandOf(bench, size)}\``).join(', ')}.`]),
  ];
}

function growthLines(name: string, sizes: readonly number[], own: readonly Recorded[]): string[][] {
  const found = sizes.map((size) =>
    own.flatMap(({ figures }) => figures).find((each) => each.name === name && each.size === size),
  );
  const line = (title: string, of: 'product' | 'floor'): string[] => {
    const spreads = found.map((each) => each?.[of]?.median);
    const known = spreads.filter((value) => value !== undefined);
    const [first, last] = [known[0], known.at(-1)];
    const grown = known.length < 2 || first === undefined || last === undefined ? '–' : shortly(last / first);
    const unit = found.find((each) => each)?.unit ?? '';
    const cells = spreads.map((value) =>
      value === undefined ? 'not measured yet' : `${shortly(value)} ${unit}`,
    );
    return [title, ...cells, grown];
  };
  const hasFloor = found.some((each) => each?.floor);
  return [line(name, 'product'), ...(hasFloor ? [line(`${name}: floor`, 'floor')] : [])];
}

function runLine(
  { size, rounds, at, commit, machine, loadBefore, faults }: Recorded,
  { sizes = '' }: Words,
): string {
  const what = size === undefined ? '' : `${count(size)} ${sizes}: `;
  const told = `${what}${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${at.slice(0, 10)}, \`${commit}\`, ${machine}`;
  const busy = `load before ${loadBefore.toFixed(1)}${loadBefore > 1 ? ' (other work ran beside it)' : ''}`;
  const wrong = faults.length === 0 ? '' : ` **Worth nothing:** ${faults.join(' ')}`;
  return `${told}; ${busy}.${wrong}`;
}

function table(
  titles: readonly string[],
  isNumber: readonly boolean[],
  lines: readonly (readonly string[])[],
): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(titles), row(isNumber.map((right) => (right ? '--:' : '---'))), ...lines.map(row)].join('\n');
}
