import { Option } from 'commander';
import type { Command } from 'commander';
import { gathered, JSON_OUT, listed, numberFrom } from './arguments.js';
import type { CreditOptions } from './credit.js';
import { PATH_MODELS } from './credit-model-names.js';
import { orExplain } from './failures.js';

const CREDIT_HELP = `
What each model does, and the format of the file, with examples: docs/credit.md. Memory does not grow with the file.

  staffetta credit paths.csv
  staffetta credit paths.csv --model first,last,markov --order 3 --json`;

/** `staffetta credit`; what it runs is loaded when it is asked for. */
export function addCredit(program: Command): void {
  program
    .command('credit')
    .description('credit channels by paths with counts, without a database: several models side by side')
    .argument('<paths>', 'CSV or other separated text, plain or gzip: path, conversions, value, nulls')
    .option(
      '--model <names>',
      `${PATH_MODELS.join(', ')}; several by commas or repeated, all of them when left out`,
      listed,
      [],
    )
    .option('--order <number>', 'how many channels back Markov remembers', numberFrom(1, 4), 1)
    .option('--weights <first,middle,last>', 'of the model position', '40,20,40')
    .option('--direct <channel>', 'passed over by the model last-non-direct; may be repeated', gathered, [])
    .option('--separator <text>', 'between the channels of a path', '>')
    .option('--collapse', 'take a channel that follows itself for one touch')
    .addOption(
      new Option('--encoding <name>', 'how the file is written')
        .choices(['utf-8', 'utf-16le', 'windows-1252'])
        .default('utf-8'),
    )
    .option(...JSON_OUT)
    .addHelpText('after', CREDIT_HELP)
    .action((paths: string, options: CreditOptions) =>
      orExplain(async () => (await import('./credit.js')).credit(paths, options)),
    );
}
