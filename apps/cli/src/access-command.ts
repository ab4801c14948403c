import type { Command } from 'commander';
import { JSON_OUT } from './arguments.js';
import { orExplain } from './failures.js';

/** How somebody gets in: as the people of a sample company, or after they lost what they sign in with. */
export function addAccess(program: Command): void {
  program
    .command('sample-links')
    .description('how to sign in as the people of the newest sample company')
    .option(...JSON_OUT)
    .action((options: { json?: boolean }) =>
      orExplain(async () => (await import('./links.js')).showSampleLinks(options)),
    );

  program
    .command('sign-in-link')
    .description('a link that signs in as somebody of a sample company')
    .argument('<who>', 'name or e-mail address')
    .action((who: string) => orExplain(async () => (await import('./links.js')).signInLink(who)));

  program
    .command('reset-link')
    .description('a link with which somebody sets a new password')
    .argument('<email>', 'address of the account')
    .action((email: string) => orExplain(async () => (await import('./links.js')).resetLink(email)));

  program
    .command('reset-second-factor')
    .description('turns off the second factor of somebody who lost their device and their recovery codes')
    .argument('<email>', 'address of the account')
    .action((email: string) => orExplain(async () => (await import('./links.js')).resetSecondFactor(email)));
}
