import { ActivateVersion, DraftAgreement, ProposeVersion, SignVersion, standardTerms } from '#agreements';
import { CreateCalendar } from '#calendars';
import type { CalendarDrawing } from '#calendars';
import type { Database, Tx } from '#database';
import { HOUR_MS } from '#kernel';
import type { EpochMs } from '#kernel';
import { byProduct } from '#leads';
import type { By } from '#leads';
import { COMPANY } from './cast.js';
import type { PlannedYear } from './plan-year.js';
import { actingAs } from './stage.js';
import type { Command, FoundedCompany } from './stage.js';

const NAME = { en: 'Marketing and sales', it: 'Marketing e vendite' } as const;

/** What one lead of the goal is hoped to bring in the end, in cents. */
const HOPED_MINOR = 500_000;

const SUMMER = { en: 'Summer closing', it: 'Chiusura estiva' } as const;

/** The working time of the company as somebody would draw it: its week, Italy's holidays, and the weeks it is shut each summer. */
function drawingOf({ calendar }: PlannedYear, locale: 'en' | 'it'): CalendarDrawing {
  const { zone, week, exceptions = {} } = calendar;
  const shut = Object.keys(exceptions).sort();
  const years = [...new Set(shut.map((on) => on.slice(0, 4)))];
  const ownDates = years.map((year) => {
    const days = shut.filter((on) => on.startsWith(year));
    return { kind: 'closed' as const, on: days[0], until: days.at(-1), name: SUMMER[locale] };
  });
  return { zone, week, holidaySets: [{ country: COMPANY.country }], ownDates };
}

/** Both sides sign what they promise each other, days before it takes effect with the first month. */
export async function signAgreement(
  database: Database,
  command: Command,
  company: FoundedCompany,
  { plan, locale }: { readonly plan: PlannedYear; readonly locale: 'en' | 'it' },
): Promise<void> {
  const { workspaceId } = company;
  const day = (n: number): EpochMs => plan.agreedFrom + n * 24 * HOUR_MS + 10 * HOUR_MS;
  const atDay = <T>(n: number, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.withWorkspace(workspaceId, work, { at: new Date(day(n)) });
  const [giulia, marco] = [actingAs({ company }, 'giulia'), actingAs({ company }, 'marco')];
  const terms = {
    ...standardTerms({ goal: plan.goal, zone: COMPANY.zone, locale }),
    revenueGoal: { minor: plan.goal * HOPED_MINOR, currency: COMPANY.currency },
  };
  const wording = { name: NAME[locale], terms, calendars: { default: plan.calendar } };
  await atDay(0, (tx) =>
    command(CreateCalendar).run(tx, giulia, { name: COMPANY.name, drawing: drawingOf(plan, locale) }),
  );
  const { agreementId, version } = await atDay(0, (tx) => command(DraftAgreement).run(tx, giulia, wording));
  await atDay(1, (tx) => command(ProposeVersion).run(tx, giulia, agreementId, version));
  const sign = (by: By, side: 'marketing' | 'sales') => (tx: Tx) =>
    command(SignVersion).run(tx, by, agreementId, version, side);
  await atDay(2, sign(giulia, 'marketing'));
  await atDay(3, sign(marco, 'sales'));
  const from = plan.months[0]?.on;
  await atDay(4, (tx) =>
    command(ActivateVersion).run(tx, byProduct(workspaceId), agreementId, version, from),
  );
}
