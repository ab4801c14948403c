import type { Channel, SpendKind } from '#contracts';
import type { Database } from '#database';
import { DAY_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { RecordSpends, SetPlan } from '#spend';
import type { SpendInput } from '#spend';
import type { PlannedYear } from './plan-year.js';
import { dayIn } from './season.js';
import { SOURCES } from './sources.js';
import { actingAs } from './stage.js';
import type { Command, FoundedCompany } from './stage.js';

interface Recurring {
  readonly kind: SpendKind;
  /** Of each month, in the company's currency. */
  readonly amount: string;
}

/** What each channel costs month by month. Referrals cost nothing; what fairs cost comes with the fairs. */
const RECURRING: Readonly<Partial<Record<Channel, Recurring>>> = {
  website: { kind: 'agency', amount: '900.00' },
  'paid-search': { kind: 'media', amount: '4200.00' },
  'paid-social': { kind: 'media', amount: '3600.00' },
  content: { kind: 'content', amount: '1500.00' },
  email: { kind: 'media', amount: '600.00' },
  partner: { kind: 'other', amount: '1200.00' },
  'digital-catalogue': { kind: 'content', amount: '500.00' },
};

/** Counted only where somebody asks for them by name. */
const OPTIONAL = [
  { name: 'Marketing team', kind: 'salary', amount: '9500.00' },
  { name: 'Marketing software', kind: 'tool', amount: '480.00' },
] as const;

const FAIR = { months: ['03', '10'], firstDay: '11', lastDay: '13', amount: '18500.00' } as const;

interface Fair {
  /** When it is told. */
  readonly at: EpochMs;
  readonly spend: SpendInput;
}

/** Everything that marketing cost in the year: what comes again as recurring costs, fairs on their days. */
export async function spendYear(
  database: Database,
  command: Command,
  company: FoundedCompany,
  plan: PlannedYear,
): Promise<void> {
  const { workspaceId } = company;
  const [paolo, at] = [actingAs({ company }, 'paolo'), new Date(plan.agreedFrom + 5 * DAY_MS)];
  const from = plan.months[0]?.on ?? dayIn(plan.agreedFrom);
  await database.withWorkspace(
    workspaceId,
    async (tx) => {
      for (const { channel, campaign } of SOURCES) {
        const recurring = RECURRING[channel];
        if (recurring === undefined) continue;
        const wish = { name: campaign, campaign, channel, every: 'month', from } as const;
        await command(SetPlan).run(tx, paolo, { ...wish, ...recurring });
      }
      for (const { name, kind, amount } of OPTIONAL)
        await command(SetPlan).run(tx, paolo, { name, kind, amount, from, channel: 'other', every: 'month' });
    },
    { at },
  );
  for (const fair of fairsOf(plan))
    await database.withWorkspace(workspaceId, (tx) => command(RecordSpends).run(tx, paolo, [fair.spend]), {
      at: new Date(fair.at),
    });
}

/** The fairs that were over by now, each told the day after. */
export function fairsOf({ months, until }: Pick<PlannedYear, 'months' | 'until'>): Fair[] {
  const source = SOURCES.find(({ channel }) => channel === 'event');
  return months
    .filter(({ on }) => FAIR.months.some((month) => on.slice(5, 7) === month))
    .map(({ on }) => {
      const [from, to] = [`${on.slice(0, 8)}${FAIR.firstDay}`, `${on.slice(0, 8)}${FAIR.lastDay}`];
      const { channel = 'event', campaign = '' } = source ?? {};
      const spend = {
        channel,
        campaign,
        from,
        to,
        kind: 'event',
        amount: FAIR.amount,
        source: 'sample',
      } as const;
      return { at: Date.parse(`${to}T10:00:00Z`) + DAY_MS, spend };
    })
    .filter(({ at }) => at <= until);
}
