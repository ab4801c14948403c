import 'reflect-metadata';
import { Argument, Command, Option } from 'commander';
import type { Exported } from '#exports';
import { productVersion } from '../../server/src/product-version.js';
import { addAccess } from './access-command.js';
import { gathered, JSON_OUT, numberFrom, WORKSPACE } from './arguments.js';
import { addBackup } from './backup-command.js';
import { addCredit } from './credit-command.js';
import { addCluster } from './cluster-command.js';
import type { DemoOptions } from './demo.js';
import type { ExportOptions } from './export-file.js';
import { orExplain } from './failures.js';
import type { ImportOptions } from './import-file.js';
import type { JudgeOptions } from './judge.js';
import { WALL } from './judge-clock.js';
import { addMcp } from './mcp-command.js';
import type { MatchOptions } from './match.js';
import { addPrivacy } from './privacy-command.js';
import type { RebuildOptions } from './rebuild-figures.js';
import type { RehearseOptions } from './rehearse.js';
import type { SimulateOptions } from './simulate.js';
import type { StartOptions } from './start.js';
import type { UndoOptions } from './undo-import.js';
import type { VerifyOptions } from './verify.js';

// Each command is loaded when it is asked for: most bring the whole application with them, and help or a log to judge need none of it.
const program = new Command('staffetta')
  .description('One shared track on which marketing hands leads to sales.')
  .version(productVersion())
  .showHelpAfterError()
  .addHelpText('after', '\nSettings come from the environment, such as STAFFETTA_HOME, PORT, DATABASE_URL.');

const JUDGE_HELP = `
Ends with 0 when the log was judged, whatever came out, and with 1 when it could not be read or more rows were refused
than are tolerated. The format of both files, with examples: docs/judge.md.

  staffetta judge tickets.csv --rules rules.json --calendar office.json --by tier --cases outcomes.csv
  staffetta judge tickets.csv --rules rules.json --calendar ${WALL} --explain T-104`;

program
  .command('start', { isDefault: true })
  .description('start everything on this machine')
  .option('--sample', 'make a sample company at once and print how to sign in to it')
  .action((options: StartOptions) => orExplain(async () => (await import('./start.js')).start(options)));

addCluster(program);

program
  .command('demo')
  .description('make a sample company with a year behind it')
  .option('--seed <number>', 'the same seed gives the same year', numberFrom(0, 4_294_967_295), 2026)
  .option('--months <number>', 'whole months before this one', numberFrom(1, 36), 12)
  .option('--goal <number>', 'leads a month that marketing promises', numberFrom(1, 2_000), 140)
  .addOption(new Option('--locale <language>', 'language of the sample').choices(['en', 'it']).default('it'))
  .option(...JSON_OUT)
  .action((options: DemoOptions) => orExplain(async () => (await import('./demo.js')).demo(options)));

program
  .command('simulate')
  .description('live traffic in a sample company, so that boards move')
  .option('--rate <number>', 'deeds a minute', numberFrom(0.1, 6_000, false), 30)
  .option('--minutes <number>', 'end after so long; without it at Ctrl-C', numberFrom(0.01, 100_000, false))
  .option('--seed <number>', 'the same seed gives the same people', numberFrom(0, 4_294_967_295))
  .option(...WORKSPACE)
  .option('--force', 'even in a workspace that is no sample')
  .action((options: SimulateOptions) =>
    orExplain(async () => (await import('./simulate.js')).simulate(options)),
  );

program
  .command('import')
  .description('import a file: leads, opportunities, companies or products')
  .argument('<kind>', 'leads, opportunities, companies or products')
  .argument('<file>', 'CSV, TSV, lines of JSON or .xlsx, gzip or not; recognised by its bytes')
  .requiredOption('--map <file>', 'JSON that says where each column goes')
  .option('--dry-run', 'do everything and keep nothing')
  .option('--errors <file>', 'write the refused rows there, as they stood, with what is wrong and what to do')
  .option('--sheet <name>', 'which sheet of a spreadsheet; the first one when left out')
  .option(...WORKSPACE)
  .option(...JSON_OUT)
  .action((kind: string, file: string, options: ImportOptions) =>
    orExplain(async () => (await import('./import-file.js')).importFile(kind, file, options)),
  );

program
  .command('export')
  .description('write everything there is of one kind to a file; no spreadsheet runs a cell of it')
  .addArgument(
    new Argument('<what>', 'which rows').choices([
      ...['leads', 'people', 'companies', 'opportunities', 'touches', 'assets', 'obligations'],
      'journal',
    ]),
  )
  .argument('<file>', 'where to; packed when its name ends in .gz')
  .addOption(new Option('--format <format>', 'how it is written').choices(['csv', 'jsonl']).default('csv'))
  .option('--gzip', 'packed, whatever its name')
  .option(...WORKSPACE)
  .option(...JSON_OUT)
  .action((what: Exported, file: string, options: ExportOptions) =>
    orExplain(async () => (await import('./export-file.js')).exportFile(what, file, options)),
  );

program
  .command('undo-import')
  .description('take an import back within 24 hours; tells what it would do unless --yes is given')
  .argument('<id>', 'the import, as it was told when it ended')
  .addOption(
    new Option('--touched <what>', 'leads that somebody worked on since')
      .choices(['keep', 'take'])
      .default('keep'),
  )
  .option('--yes', 'do it')
  .option(...WORKSPACE)
  .option(...JSON_OUT)
  .action((id: string, options: UndoOptions) =>
    orExplain(async () => (await import('./undo-import.js')).undoImport(id, options)),
  );

program
  .command('judge')
  .description('judge any log of events by promises of yours, without a database: met, breached, pending')
  .argument('<events>', 'CSV or other separated text with a header row, plain or gzip; rows in any order')
  .requiredOption('--rules <file>', 'JSON that says where each column is and what was promised')
  .requiredOption(
    '--calendar <file>',
    `JSON with the working hours, or the word ${WALL}: every hour of every day counts`,
  )
  .option('--by <attribute>', 'group by an attribute of the rules, or by tier; may be repeated', gathered, [])
  .option('--cases <file>', 'write a CSV with the outcome of each case, for checking by hand')
  .option('--explain <case>', 'tell which time of one case counted, instead of the tables')
  .option('--errors <file>', 'write a CSV with every row that was refused')
  .option(
    '--tolerate <number>',
    'refused rows that are no failure',
    numberFrom(0, Number.MAX_SAFE_INTEGER),
    0,
  )
  .option('--memory <MB>', 'for rows that wait; more of them are sorted on disk', numberFrom(1, 65_536), 128)
  .option(...JSON_OUT)
  .addHelpText('after', JUDGE_HELP)
  .action((events: string, options: JudgeOptions) =>
    orExplain(async () => (await import('./judge.js')).judge(events, options)),
  );

addCredit(program);

program
  .command('match')
  .description(
    'measure on labelled records, without a database, what merges by itself and what would be asked about',
  )
  .argument('<file>', 'CSV of people with a header row')
  .option('--label <column>', 'whose record it really is: two records of one label are one person', 'cluster')
  .option(...JSON_OUT)
  .action((file: string, options: MatchOptions) =>
    orExplain(async () => (await import('./match.js')).match(file, options)),
  );

program
  .command('verify')
  .description('make everything anew from the journal and tell every difference')
  .option('--workspace <id or name>', 'only this one; all of them when left out')
  .option('--expect <digest>', 'of a backup: everything has to be as it was kept')
  .option(...JSON_OUT)
  .action((options: VerifyOptions) => orExplain(async () => (await import('./verify.js')).verify(options)));

program
  .command('rebuild-figures')
  .description('make every figure anew from the journal, in place of those that are there')
  .argument('[workspace]', 'only this one, by its id or name; all of them when left out')
  .option(...JSON_OUT)
  .action((workspace: string | undefined, options: RebuildOptions) =>
    orExplain(async () => (await import('./rebuild-figures.js')).rebuildFigures(workspace, options)),
  );

addBackup(program);

program
  .command('rehearse')
  .description('run a draft of an agreement over the past, beside what was; writes nothing')
  .option('--agreement <id>', 'its newest version, beside what was')
  .option('--terms <file>', 'other terms, JSON')
  .requiredOption('--from <day>', 'first day, YYYY-MM-DD in the zone of the agreement, or an instant')
  .requiredOption('--to <day>', 'the day after the last, or an instant')
  .option(...WORKSPACE)
  .option(...JSON_OUT)
  .action((options: RehearseOptions) =>
    orExplain(async () => (await import('./rehearse.js')).rehearse(options)),
  );

addMcp(program);
addPrivacy(program);

program
  .command('migrate')
  .description('bring the schema up to date')
  .action(() => orExplain(async () => (await import('./migrate.js')).migrate()));

program
  .command('setup-link')
  .description(
    'a link with which the installation is set up, as long as nobody has; “start” and “cluster” print one',
  )
  .action(() => orExplain(async () => (await import('./setup-link.js')).setupLink()));

program
  .command('doctor')
  .description('look at everything a start needs, and say what to do')
  .option(...JSON_OUT)
  .action((options: { json?: boolean }) =>
    orExplain(async () => (await import('./doctor.js')).doctor(options)),
  );

addAccess(program);

await program.parseAsync();
