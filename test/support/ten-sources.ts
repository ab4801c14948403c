import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { newId } from '#kernel';
import type { Channel } from '#contracts';
import { addMember } from '#identity';
import { definitionOf, SHOP } from '../../libs/forms/src/test-support/shop-window.js';
import { sure } from '../../libs/partners/src/test-support/channel.js';
import { askAs } from './http-client.js';
import { startTestApp } from './test-app.js';
import type { TestApp } from './test-app.js';
import { testDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';
import { buildWorkspace, sessionOf } from './workspace-builder.js';
import type { ActingMember, BuiltWorkspace } from './workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Carla', roles: ['care'], team: 'care' },
] as const;
type Member = (typeof MEMBERS)[number]['name'];

type Ask = ReturnType<typeof askAs>;
type Way = (email: string) => Promise<unknown>;
interface Form {
  readonly id: string;
  readonly address: string;
}

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
/** One for each person, so that nothing but their own touches is theirs. */
const companyOf = (email: string): { name: string; domain: string } => {
  const domain = email.split('@')[1] ?? '';
  return { name: domain, domain };
};

/** An installation into which people come by every door of the business there is; each door is gone through as in life. */
export class TenSources {
  private constructor(
    readonly db: TestDatabase,
    readonly app: TestApp,
    readonly firm: BuiltWorkspace<Member>,
    private readonly partner: ActingMember,
  ) {}

  static async open(): Promise<TenSources> {
    const db = await testDatabase();
    const firm = await buildWorkspace(db, { members: MEMBERS });
    const app = await startTestApp(db, { hasWeb: true });
    const wish = { name: 'Rossi Agenzie', kind: 'agent', regions: [] };
    const { id } = sure(await askAs(app.url, firm.members.Marco).post<{ id: string }>('/partners', wish));
    const facts = { email: 'pia@partner.example', name: 'Pia', roles: ['partner'], teamIds: [id] };
    const partner = await sessionOf(db, firm.id, {
      ...(await addMember(db.database, firm.id, facts)),
      ...facts,
    });
    return new TenSources(db, app, firm, partner);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  as(name: Member): Ask {
    return askAs(this.app.url, this.firm.members[name]);
  }

  /** How somebody comes from each source; their address tells who they are. */
  readonly ways: Readonly<Partial<Record<Channel, Way>>> = {
    website: (email) => this.answers({ email, page: `${SHOP}/prices`, defaults: { channel: 'website' } }),
    'e-commerce': (email) => this.orders(email),
    'digital-catalogue': (email) => this.scansPage(email),
    social: (email) => this.converses('social', email),
    event: (email) => this.attends(email),
    content: (email) => this.answers({ email, page: `${SHOP}/guide`, defaults: { channel: 'content' } }),
    partner: (email) =>
      askAs(this.app.url, this.partner)
        .post('/registrations', { company: companyOf(email), firstName: 'Ada', email })
        .then(sure),
    seller: (email) => this.isVisited(email),
    'customer-care': (email) => this.converses('care', email),
    community: (email) => this.isTold(email),
  };

  async leadOf(email: string): Promise<{ id: string; stage: string; ownerId: string | null }> {
    const sql = `select l.id, l.stage, l.owner_id as "ownerId" from lead l join person p on p.id = l.person_id and p.workspace_id = l.workspace_id
                  where l.workspace_id = $1 and p.email = $2`;
    const [lead] = await this.db.oracle<{ id: string; stage: string; ownerId: string | null }>(sql, [
      this.firm.id,
      email,
    ]);
    if (!lead) throw new Error(`Nobody with the address ${email} became a lead.`);
    return lead;
  }

  /** From wherever the lead stands to won revenue, by those whose part it is. */
  async win(email: string, amount: string): Promise<void> {
    const { id, stage, ownerId } = await this.leadOf(email);
    if (stage === 'inquiry' || stage === 'mql') await this.handOver(id);
    const isPartners = ownerId === this.partner.id;
    const sales = isPartners ? askAs(this.app.url, this.partner) : this.as('Marco');
    sure(await sales.post(`/leads/${id}/sales-qualification`));
    const deal = { leadId: id, name: `Deal of ${email}`, amount };
    const { opportunityId } = sure(await sales.post<{ opportunityId: string }>('/opportunities', deal));
    sure(await sales.post(`/opportunities/${opportunityId}/won`, {}));
  }

  private async handOver(leadId: string): Promise<void> {
    const { handovers } = sure(
      await this.as('Giulia').post<{ handovers: { id: string }[] }>('/handovers', {
        leadIds: [leadId],
        toTeamId: this.firm.teams.sales,
      }),
    );
    sure(await this.as('Marco').post(`/handovers/${handovers[0]?.id}/acceptance`));
  }

  private async answers({
    email,
    page,
    defaults,
  }: {
    email: string;
    page: string;
    defaults: object;
  }): Promise<void> {
    const wish = { name: newId(), definition: definitionOf({ defaults }) };
    const { id } = sure(await this.as('Giulia').post<Form>('/forms', wish));
    const { headers } = this.firm.members.Giulia;
    const opened = await fetch(`${this.app.url}/api/v1/forms/${id}`, {
      ...{ method: 'PATCH', body: JSON.stringify({ state: 'active' }) },
      headers: { ...headers, 'content-type': 'application/json' },
    });
    const address = `${this.app.url}${new URL(((await opened.json()) as Form).address, this.app.url).pathname}`;
    const token = /name="_token" value="([\w-]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
    const body = new URLSearchParams({ _token: token, name: 'Ada', mail: email, _page: page });
    const sent = await fetch(address, { method: 'POST', body, headers: { origin: SHOP } });
    if (!sent.ok) throw new Error(`The form was refused: ${sent.status}`);
  }

  /** A page of a printed catalogue has a QR code, which leads to a page with a form. */
  private async scansPage(email: string): Promise<void> {
    const wish = {
      name: 'Catalogue',
      target: `${SHOP}/press`,
      channel: 'digital-catalogue',
      asset: 'Page 4',
    };
    const { address } = sure(await this.as('Giulia').post<{ address: string }>('/tracked-links', wish));
    const followed = await fetch(`${this.app.url}${new URL(address, this.app.url).pathname}`, {
      redirect: 'manual',
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36' },
    });
    await this.answers({ email, page: followed.headers.get('location') ?? '', defaults: {} });
  }

  private async connect(kind: string, wish: object = {}): Promise<{ path: string; secret: string }> {
    return sure(
      await this.as('Giulia').post<{ path: string; secret: string }>('/connectors', {
        kind,
        name: kind,
        ...wish,
      }),
    );
  }

  private async tell(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
    const sent = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } };
    const told = await fetch(`${this.app.url}${path}`, sent);
    if (!told.ok) throw new Error(`The hit was refused: ${await told.text()}`);
  }

  private async orders(email: string): Promise<void> {
    const { path } = await this.connect('shopify', { secret: 'signing-secret' });
    const body = JSON.stringify({
      id: 820_982_911,
      email,
      created_at: daysAgo(1),
      total_price: '99.00',
      currency: 'EUR',
    });
    const signature = createHmac('sha256', 'signing-secret').update(body).digest('base64');
    await this.tell(path, body, { 'x-shopify-topic': 'orders/create', 'x-shopify-hmac-sha256': signature });
  }

  private async isTold(email: string): Promise<void> {
    const { path, secret } = await this.connect('standard-webhooks');
    const [body, at, id] = [
      JSON.stringify({ email, firstName: 'Ada', channel: 'community' }),
      new Date(),
      newId(),
    ];
    await this.tell(path, body, {
      ...{ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) },
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    });
  }

  private async converses(kind: 'care' | 'social', email: string): Promise<void> {
    const message = { direction: 'in', text: 'Do you build presses too?' };
    const person = { firstName: 'Ada', email, company: companyOf(email) };
    const conversation = { kind, subject: 'A press', person, message };
    const { conversationId } = sure(
      await this.as('Carla').post<{ conversationId: string }>('/conversations', conversation),
    );
    sure(await this.as('Carla').post(`/conversations/${conversationId}/lead`, {}));
  }

  private async attends(email: string): Promise<void> {
    const fair = { name: 'Fair', startsAt: daysAgo(4), endsAt: daysAgo(3) };
    const { id } = sure(await this.as('Giulia').post<{ id: string }>('/events', fair));
    const attendees = [{ person: { firstName: 'Ada', email }, attended: true, badge: 'B-7' }];
    sure(await this.as('Giulia').post(`/events/${id}/attendance`, { attendees, makesLeads: true }));
  }

  private async isVisited(email: string): Promise<void> {
    const person = { firstName: 'Ada', email, company: companyOf(email) };
    const visit = {
      kind: 'visit',
      at: daysAgo(2),
      place: 'Bari',
      evidence: 'Visit sheet 12',
      person,
      makesLead: true,
    };
    sure(await this.as('Marco').post('/encounters', visit));
  }
}
