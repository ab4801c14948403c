import { CHAPTERS } from '../table.js';
import type { Row } from '../table.js';
import { figureText } from './outcome.js';
import type { Mode, Outcome } from './outcome.js';
import type { Trial } from './trial.js';

const INTRO = `# Reliability

Each row is a fault or an attack, what the product promises under it, and the command that tries it on the real thing: built servers,
a PostgreSQL of its own, real sockets and browsers, all on the loopback address. Anyone can run them:

\`\`\`
npm run torture -- kill9-api --seed 7 --rounds 20    one trial; likewise npm run model, fuzz, tenancy, e2e
npm run torture -- all --short                       every trial of every kind, as the build runs them
npm run torture -- all --long                        as before a release: hours
npm run torture -- --list
\`\`\`

A run ends with \`N passed, N failed\`, and says how to repeat what failed. What is judged is what is right and what is lost; times are
figures beside their bar and pass no judgement, for a machine may be busy. \`--record\` keeps an outcome in \`docs/reliability/results.json\`,
from which this page is written (\`npm run gen\`): nothing is claimed that no run has shown.
`;

/** The page of the reliability table, as Markdown. @throws when a row has neither a trial nor a word about it */
export function reliabilityPage(trials: readonly Trial[], outcomes: readonly Outcome[]): string {
  const chapters = CHAPTERS.map(({ title, rows }) =>
    [
      `## ${title}`,
      '',
      '| # | Fault | What holds | Tried by | Short | Long |',
      '| --: | --- | --- | --- | --- | --- |',
      ...rows.flatMap((row) => linesOf(row, trials, outcomes)),
    ].join('\n'),
  );
  return [INTRO, ...chapters, figures(outcomes), remarks(outcomes)].join('\n\n');
}

function linesOf(
  { row, fault, held }: Row,
  trials: readonly Trial[],
  outcomes: readonly Outcome[],
): string[] {
  const own = trials.filter((trial) => trial.row === row);
  if (own.length === 0) return [`| ${row} | ${fault} | ${held ?? 'Nothing tries this yet.'} | – | – | – |`];
  return own.map(({ kind, name, promise, rounds, unit }) => {
    const cell = (mode: Mode): string =>
      resultOf(outcomes.find((each) => each.name === name && each.kind === kind && each.mode === mode)) ??
      `${count(rounds[mode])} × ${unit}, not run yet`;
    return `| ${row} | ${fault} | ${promise} | \`${kind} ${name}\` | ${cell('short')} | ${cell('long')} |`;
  });
}

const count = (value: number): string => value.toLocaleString('en');

const resultOf = (outcome: Outcome | undefined): string | undefined =>
  outcome &&
  `${count(outcome.passed)} passed, ${count(outcome.failed)} failed (${count(outcome.rounds)} rounds, seed ${outcome.seed}, ${outcome.at.slice(0, 10)}, \`${outcome.commit}\`)`;

function figures(outcomes: readonly Outcome[]): string {
  const lines = outcomes
    .filter((outcome) => outcome.figures.length > 0)
    .map(
      ({ row, kind, name, mode, figures }) =>
        `| ${row} | \`${kind} ${name}\` | ${mode} | ${figures.map(figureText).join('; ')} |`,
    );
  const machines = [...new Set(outcomes.map(({ machine }) => machine))].join('; ');
  const where = machines === '' ? '' : `\n\nMeasured on ${machines}, shared with other work.`;
  return `## Figures${where}\n\n| # | Trial | Run | Figures |\n| --: | --- | --- | --- |\n${lines.join('\n')}`;
}

function remarks(outcomes: readonly Outcome[]): string {
  const told = outcomes.flatMap(({ row, remarks: each }) => each.map((text) => `- ${row}: ${text}`));
  return `## Limits of what was tried\n\n${[...new Set(told)].join('\n')}\n`;
}
