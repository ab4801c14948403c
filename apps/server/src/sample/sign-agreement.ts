import { ActivateVersion, DraftAgreement, ProposeVersion, SignVersion, standardTerms } from '#agreements';
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
  const terms = standardTerms({ goal: plan.goal, zone: COMPANY.zone, locale });
  const wording = { name: NAME[locale], terms, calendars: { default: plan.calendar } };
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
