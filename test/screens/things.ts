import type { Visitor } from './visitor.js';

interface Lead {
  readonly id: string;
}

/** A lead with a story: accepted by this person, contacted, with a deal under way. */
export async function storiedLead(rep: Visitor): Promise<string> {
  const { items } = await rep.ask<{ items: Lead[] }>('/leads?stage=opportunity&handover=accepted&limit=20');
  const ends = await Promise.all(
    items.map(async ({ id }) => {
      const { timeline } = await rep.ask<{ timeline: unknown[] }>(`/leads/${id}`);
      return { id, length: timeline.length };
    }),
  );
  const longest = ends.reduce((best, each) => (each.length > best.length ? each : best));
  return longest.id;
}

const FILE = `Name,Mail,Company,Source,When
Anna Rossi,anna.rossi@termica.example,Termica Rossi S.r.l.,Website,03/11/2026
Bruno Gallo,bruno.gallo@acque.example,Acque Gallo S.p.A.,Fair,04/11/2026
Carla Serra,carla.serra@latte.example,Latteria Serra S.r.l.,Website,04/11/2026
Dario Longo,dario.longo@carta,Cartiera Longo S.p.A.,Partner,05/11/2026
Elisa Marini,elisa.marini@vernici.example,Vernici Marini S.r.l.,Newsletter,17/11/2026
Franco Testa,franco.testa@cementi.example,Cementi Testa S.p.A.,Website,18/11/2026
`;

const MAPPING = {
  source: 'fair-list',
  columns: {
    Name: 'fullName',
    Mail: 'email',
    Company: 'company.name',
    Source: { field: 'channel', values: { Fair: 'event' } },
    When: 'occurredAt',
  },
};

/** A file that was tried and found to need a little more: one word unknown, one address wrong. */
export async function triedImport(marketer: Visitor): Promise<string> {
  const { id } = await marketer.tell<{ id: string }>('POST', '/imports?kind=leads&fileName=fair.csv', FILE);
  await marketer.tell('PUT', `/imports/${id}/mapping`, MAPPING);
  await marketer.tell('POST', `/imports/${id}/run`, { dryRun: true });
  return id;
}

interface Reviewed {
  readonly agreementId: string;
  readonly reviewId: string;
  readonly period: string;
}

/** The agreement in force, its last closed period and a review opened by hand. */
export async function reviewedAgreement(manager: Visitor): Promise<Reviewed> {
  const agreements = await manager.ask<{ items: { id: string }[] }>('/agreements');
  const agreementId = agreements.items[0]?.id ?? '';
  const periods = await manager.ask<{ items: { period: string; status: string }[] }>(
    `/agreements/${agreementId}/periods`,
  );
  const closed = periods.items.find(({ status }) => status === 'closed') ?? periods.items[0];
  const { id } = await manager.tell<{ id: string }>('POST', '/reviews', { agreementId });
  return { agreementId, reviewId: id, period: closed?.period ?? '' };
}

/** The period with the most to ask about. */
export async function askedAboutPeriod(manager: Visitor, agreementId: string): Promise<string> {
  const path = `/agreements/${agreementId}`;
  const { items } = await manager.ask<{ items: { period: string }[] }>(`${path}/periods`);
  const counts = await Promise.all(
    items.map(async ({ period }) => {
      const found = await manager.ask<{ items: unknown[] }>(`${path}/findings?period=${period}`);
      return { period, count: found.items.length };
    }),
  );
  const [most] = counts.sort((one, other) => other.count - one.count);
  if (most === undefined || most.count === 0)
    throw new Error('No period of the sample has a finding to show.');
  return most.period;
}

/** The calendar of the company. */
export async function drawnCalendar(manager: Visitor): Promise<string> {
  const { items } = await manager.ask<{ items: { id: string }[] }>('/calendars');
  return items[0]?.id ?? '';
}

/** A sales team in which one has a limit and one is away from next week on. */
export async function mannedDesk(manager: Visitor): Promise<void> {
  const { items } = await manager.ask<{ items: { id: string; roles: string[] }[] }>('/members');
  const [first, second] = items.filter(({ roles }) => roles.includes('sales-rep'));
  if (!first || !second) return;
  await manager.tell('PUT', `/routing/members/${first.id}`, { capacity: { most: 14, per: 'month' } });
  const from = Date.now() + 7 * DAY_MS;
  const away = { from: new Date(from).toISOString(), until: new Date(from + 7 * DAY_MS).toISOString() };
  await manager.tell('POST', '/routing/absences', { memberId: second.id, ...away });
}

const DAY_MS = 86_400_000;

interface Version {
  readonly id: string;
  readonly status: string;
  readonly terms: { readonly clauses: readonly object[] };
  readonly calendars: object;
}

/** The version in force from a period that was closed until now, every time halved. */
export async function rehearsedAgreement(
  manager: Visitor,
  { agreementId, period }: Pick<Reviewed, 'agreementId' | 'period'>,
): Promise<string> {
  const { versions } = await manager.ask<{ versions: Version[] }>(`/agreements/${agreementId}`);
  const version = versions.find(({ status }) => status === 'active') ?? versions[0]!;
  const to = new Date().toISOString();
  const { id } = await manager.tell<{ id: string }>('POST', '/agreements/rehearsals', {
    ...{ from: new Date(period).toISOString(), to, against: version.id },
    ...{ terms: halved(version.terms), calendars: version.calendars },
  });
  return id;
}

const halved = ({ clauses, ...terms }: Version['terms']): object => ({
  ...terms,
  clauses: clauses.map((clause) => ({
    ...clause,
    ...('tiers' in clause && {
      tiers: (clause.tiers as { targetMs: number }[]).map((tier) => ({
        ...tier,
        targetMs: tier.targetMs / 2,
      })),
    }),
  })),
});
