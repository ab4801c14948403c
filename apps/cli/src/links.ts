import { Database } from '#database';
import {
  allMembers,
  allWorkspaces,
  issueOperatorReset,
  issueSampleSignIn,
  ResetSecondFactor,
} from '#identity';
import { baseUrlOf, findCompany, sampleLinks } from '../../server/src/index.js';
import { describeLinks } from './demo.js';
import { UsageError } from './usage-error.js';
import { say, sayJson } from './terminal.js';
import { withApplication } from './with-application.js';

/** `staffetta reset-link`: whoever runs the installation lets somebody in who forgot their password. */
export const resetLink = (email: string): Promise<void> =>
  withApplication(async ({ command, settings }) => {
    const { link, expiresAt } = await issueOperatorReset(command(Database), email, baseUrlOf(settings));
    say(`${link}\n(works once, until ${new Date(expiresAt).toLocaleString()})`);
  });

/** `staffetta reset-second-factor`: whoever runs the installation lets somebody in who lost their device and their recovery codes. */
export const resetSecondFactor = (email: string): Promise<void> =>
  withApplication(async ({ command }) => {
    const told = await command(ResetSecondFactor).byOperator(email);
    say(
      `The second factor of ${email} is off. They are told, and the audit logs of their workspaces, too: ${told}.`,
    );
  });

/** `staffetta sample-links`: how to sign in as the people of the newest sample company. */
export const showSampleLinks = ({ json = false }: { readonly json?: boolean }): Promise<void> =>
  withApplication(async ({ command, settings }) => {
    const all = await command(Database).withRole('accounts', allWorkspaces);
    const sample = all.filter(({ isSample }) => isSample).at(-1);
    if (!sample) throw new UsageError('There is no sample company yet: make one with “staffetta demo”.');
    const links = await sampleLinks(command, await findCompany(command, sample.id), {
      baseUrl: baseUrlOf(settings),
    });
    if (json) sayJson(links);
    else say(describeLinks(links));
  });

/** `staffetta sign-in-link`: signs in as somebody of a sample company; there are no such links for real people. */
export const signInLink = (name: string): Promise<void> =>
  withApplication(async ({ command, settings }) => {
    const database = command(Database);
    for (const { id: workspaceId, isSample } of (
      await database.withRole('accounts', allWorkspaces)
    ).reverse()) {
      const members = isSample ? await database.withWorkspace(workspaceId, allMembers) : [];
      const member = members.find((each) => isCalled(each.name, name));
      if (!member) continue;
      const where = { workspaceId, accountId: member.accountId };
      const { link } = await issueSampleSignIn(database, where, baseUrlOf(settings));
      return say(`${member.name}: ${link}\n(works once)`);
    }
    throw new UsageError(
      `Nobody in a sample company is called “${name}”; for anybody else make a link with “staffetta reset-link <email>”.`,
    );
  });

/** By name, first name or e-mail address: `Giulia Conti`, `giulia`, `giulia.conti@officine-bellini.example`. */
function isCalled(name: string, wanted: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
  const asked = plain(wanted.split('@')[0] ?? '');
  return plain(name) === asked || plain(name).split(' ')[0] === asked;
}
