import { baseUrlOf, makeSample, sampleLinks } from '../../server/src/index.js';
import type { Command, Sample, SampleWishes, SignInLink } from '../../server/src/index.js';
import { progressLine, say, sayJson } from './terminal.js';
import { withApplication } from './with-application.js';

export interface DemoOptions {
  readonly seed: number;
  readonly months: number;
  readonly goal: number;
  readonly locale: 'en' | 'it';
  readonly json?: boolean;
}

/** `staffetta demo`: another sample company, with a year behind it. */
export const demo = (options: DemoOptions): Promise<void> =>
  withApplication(async ({ command, settings }) => {
    const sample = await makeSampleShown(command, options);
    const links = await sampleLinks(command, sample.company, { baseUrl: baseUrlOf(settings) });
    if (options.json) sayJson({ workspaceId: sample.company.workspaceId, ...countsOf(sample), links });
    else
      say(
        `\n${describe(sample)}\n\n${describeLinks(links)}\n\nStart the server with “npm start” and open one of them.`,
      );
  });

/** Makes a sample and shows how far it is. */
export async function makeSampleShown(
  command: Command,
  wishes: Pick<SampleWishes, 'seed' | 'months' | 'goal' | 'locale' | 'signal'>,
): Promise<Sample> {
  const progress = progressLine('Writing a year of the sample company');
  try {
    return await makeSample(command, {
      ...wishes,
      onProgress: (share) => progress.update(Math.round(share * 1_000), 1_000),
    });
  } finally {
    progress.end();
  }
}

const countsOf = ({ plan }: Sample): { leads: number; steps: number; from: string } => ({
  ...{ leads: plan.leads.length, steps: plan.steps.length },
  from: plan.months[0]?.on ?? '',
});

export function describe({ plan }: Sample): string {
  const told = (story: string): string =>
    plan.months.find((month) => month.story === story)?.on.slice(0, 7) ?? 'none';
  return [
    `Officine Bellini S.p.A. is there: ${plan.leads.length} leads and ${plan.steps.length} deeds since ${plan.months[0]?.on}.`,
    `Promises kept in ${told('kept')}, breached in ${told('broken')}; this month is under way.`,
  ].join('\n');
}

export const describeLinks = (links: readonly SignInLink[]): string =>
  [
    'Sign in as (each link works once):',
    ...links.map(({ name, role, link }) => `  ${`${name}, ${role}`.padEnd(32)} ${link}`),
  ].join('\n');
