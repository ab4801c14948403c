import { parseArgs } from 'node:util';
import type { Mode } from './outcome.js';
import { KINDS } from './trial.js';
import type { Kind, Trial } from './trial.js';

const OPTIONS = {
  short: { type: 'boolean' },
  long: { type: 'boolean' },
  seed: { type: 'string' },
  rounds: { type: 'string' },
  jobs: { type: 'string' },
  rows: { type: 'string' },
  list: { type: 'boolean' },
  record: { type: 'boolean' },
  'as-built': { type: 'boolean' },
  json: { type: 'string' },
} as const;

/** Seed of runs that are to be the same each time. */
const USUAL_SEED = 20_261_122;

export interface Asked {
  readonly trials: readonly Trial[];
  /** True when one trial was named, which then runs in this process. */
  readonly isOne: boolean;
  readonly mode: Mode;
  readonly seed: number;
  readonly rounds: number | undefined;
  /** Trials that run at the same time. */
  readonly jobs: number;
  readonly isList: boolean;
  /** Keeps what came of it in docs/reliability. */
  readonly isRecord: boolean;
  readonly isAsBuilt: boolean;
  /** File for the outcome, for programs. */
  readonly json: string | undefined;
}

const usage = (kind: string): string =>
  `npm run ${kind} -- <name|all> [--short|--long] [--seed N] [--rounds N] [--jobs N] [--rows N,N…] [--record] [--as-built] [--json file]; --list names them`;

/** What the command line asks; `torture -- all` is every trial of every kind. @throws RangeError when it makes no sense */
export function readArguments(
  kind: string | undefined,
  args: readonly string[],
  all: readonly Trial[],
): Asked {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (!isKind(kind) || positionals.length > 1) throw new RangeError(usage(kind ?? 'torture'));
  const name = positionals[0] ?? (values.list ? 'all' : '');
  const mode = values.long ? 'long' : 'short';
  return {
    trials: chosen(kind, name, all).filter(inRows(values.rows)),
    isOne: name !== 'all',
    mode,
    seed: count(values.seed) ?? (mode === 'long' ? Date.now() % 1_000_000_000 : USUAL_SEED),
    rounds: count(values.rounds),
    jobs: count(values.jobs) ?? 1,
    isList: values.list === true,
    isRecord: values.record === true,
    isAsBuilt: values['as-built'] === true,
    json: values.json,
  };
}

/** Whether a trial is of the rows that were asked for, by commas; any is when none were. */
function inRows(asked: string | undefined): (trial: Trial) => boolean {
  const rows = asked?.split(',').map((row) => count(row));
  return ({ row }) => rows === undefined || rows.includes(row);
}

/** By row. */
function chosen(kind: Kind, name: string, all: readonly Trial[]): Trial[] {
  const isOfKind = (trial: Trial): boolean => trial.kind === kind || (name === 'all' && kind === 'torture');
  const trials = all.filter((trial) => isOfKind(trial) && (name === 'all' || trial.name === name));
  if (trials.length === 0 && name !== 'all') throw new RangeError(usage(kind));
  return trials.sort((one, other) => one.row - other.row);
}

const isKind = (word: string | undefined): word is Kind => KINDS.some((kind) => kind === word);

function count(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`Not a number: ${text}`);
  return number;
}
