import type { Command } from 'commander';
import { gathered, JSON_OUT, WORKSPACE } from './arguments.js';
import type { AuditOptions } from './audit-verify.js';
import type { EraseOptions } from './erase.js';
import { orExplain } from './failures.js';

/** What answers for people and their data: the log of acts, and forgetting somebody. */
export function addPrivacy(program: Command): void {
  program
    .command('audit')
    .description('who did what, in a chain that tells whether any of it was changed since')
    .command('verify')
    .description('look through the whole log and name the first entry that is not as it was written')
    .option('--anchors <file>', 'signed heads that were kept elsewhere; those of this home when left out')
    .option(
      '--key <base64 or file>',
      'a public key that signed them, when it was kept elsewhere; may be repeated. Those the home trusts when left out',
      gathered,
      [],
    )
    .option('--workspace <id or name>', 'only this one; all of them when left out')
    .option(...JSON_OUT)
    .addHelpText(
      'after',
      '\nEnds with 0 when every entry holds, and with 1 when one does not or an anchor proves nothing.',
    )
    .action((options: AuditOptions) =>
      orExplain(async () => (await import('./audit-verify.js')).verifyAudit(options)),
    );

  program
    .command('erase')
    .description('forget who a person is, for good; tells what would go unless --yes is given')
    .argument('<person>', 'the id of the person, or an e-mail address or phone number they are known by')
    .option('--yes', 'do it')
    .option(...WORKSPACE)
    .option(...JSON_OUT)
    .action((person: string, options: EraseOptions) =>
      orExplain(async () => (await import('./erase.js')).erase(person, options)),
    );
}
