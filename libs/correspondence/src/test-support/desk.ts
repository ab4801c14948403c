import { ALWAYS_OPEN } from '#calendar';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { PostOffice } from '../../../notifications/src/test-support/post-office.js';
import { LetterBox } from './letter-box.js';

export const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Vera', roles: ['viewer'] },
] as const;
export type Name = (typeof MEMBERS)[number]['name'];

export interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly direction: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly attemptId: string | null;
  readonly leadId: string | null;
  readonly sender: string | null;
  readonly recipients: readonly string[];
  readonly subject: string | null;
  readonly text: string | null;
  readonly member: { readonly name: string } | null;
}

interface Attempt {
  readonly type: string;
  readonly direction: string;
  readonly outcome: string;
  readonly source: string;
  readonly evidenceId: string | null;
}

export interface DeskLead {
  readonly leadId: string;
  readonly email: string;
  readonly phone: string;
}

const DUTY = { owedBy: 'sales', owedTo: 'marketing', objective: 0.9 } as const;
const tiers = [{ key: 'all', label: 'All', targetMs: 14_400_000 }];
const qualifying = { types: ['call', 'email'] };
const CLAUSES = [
  { ...DUTY, kind: 'duty.contact', key: 'contact', title: 'Contact', tiers, qualifying },
  { ...DUTY, kind: 'duty.respond', key: 'respond', title: 'Respond', tiers, messages: ['email'], qualifying },
];

/** A sales desk with a mail server that takes what is sent, a mailbox that is read, and an agreement in force. */
export class Desk {
  private constructor(
    readonly db: TestDatabase,
    readonly app: TestApp,
    readonly office: PostOffice,
    readonly box: LetterBox,
    private readonly salesTeam: string,
    readonly members: Readonly<Record<Name, ActingMember>>,
  ) {}

  static async open({ hasWeb = false } = {}): Promise<Desk> {
    const [db, office, box] = await Promise.all([testDatabase(), PostOffice.open(), LetterBox.open()]);
    const { teams, members } = await buildWorkspace(db, { members: MEMBERS });
    const env = {
      ...{ SMTP_URL: office.url, MAIL_FROM: 'Staffetta <hello@example.com>', IMAP_POLL_SECONDS: '1' },
      ...{ IMAP_URL: box.url, IMAP_ADDRESS: 'leads@example.com' },
    };
    const app = await startTestApp(db, { env, hasWeb });
    const desk = new Desk(db, app, office, box, teams.sales, members);
    await desk.agree();
    return desk;
  }

  ask(name: Name): ReturnType<typeof askAs> {
    return askAs(this.app.url, this.members[name]);
  }

  async close(): Promise<void> {
    await this.app.close();
    await Promise.all([this.office.close(), this.box.close()]);
    await this.db.drop();
  }

  /** The address that members put into copy. */
  async address(): Promise<string> {
    return (await this.ask('Anna').get<{ address: string }>('/mailbox')).body.address;
  }

  /** A lead that Anna has accepted, with its contact clock running. */
  async accepted(facts: object = {}): Promise<DeskLead> {
    const email = `${newId()}@rossi.example`;
    const phone = `+39 347 ${String(Math.floor(Math.random() * 9_000_000) + 1_000_000)}`;
    const captured = await this.ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName: 'Ada', lastName: 'Rossi', email, phone },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo', ...facts },
    });
    const { leadId } = captured.body.results[0];
    const offer = { leadIds: [leadId], toTeamId: this.salesTeam, toMemberId: this.members.Anna.id };
    const { body } = await this.ask('Giulia').post<{ handovers: [{ id: string }] }>('/handovers', offer);
    await this.ask('Anna').post(`/handovers/${body.handovers[0].id}/acceptance`);
    await until('the contact clock runs', async () => (await this.clock(leadId, 'contact')) === 'pending');
    return { leadId, email, phone };
  }

  async messages(leadId: string, name: Name = 'Anna'): Promise<readonly Shown[]> {
    return (await this.ask(name).get<{ items: Shown[] }>(`/leads/${leadId}/messages`)).body.items;
  }

  /** The first message of a lead of which this holds, when it is there. */
  message(leadId: string, what: Partial<Shown>): Promise<Shown> {
    return until(`a message ${JSON.stringify(what)}`, async () =>
      (await this.messages(leadId)).find((each) => isLike(each, what)),
    );
  }

  unmatched(what: Partial<Shown>, name: Name = 'Marco'): Promise<Shown> {
    return until(`an unmatched message ${JSON.stringify(what)}`, async () => {
      const { body } = await this.ask(name).get<{ items: Shown[] }>('/mailbox/unmatched');
      return body.items.find((each) => isLike(each, what));
    });
  }

  async attempts(leadId: string): Promise<readonly Attempt[]> {
    return (await this.ask('Marco').get<{ attempts: Attempt[] }>(`/leads/${leadId}`)).body.attempts;
  }

  /** How the promise stands, the last round of it; undefined when none began. */
  async clock(leadId: string, clause: string): Promise<string | undefined> {
    const [row] = await this.db.oracle<{ status: string }>(
      `select status from obligation where lead_id = $1 and clause_key = $2 and level = 'lead' order by cycle desc limit 1`,
      [leadId, clause],
    );
    return row?.status;
  }

  private async agree(): Promise<void> {
    const terms = { period: { unit: 'month', zone: 'Europe/Rome' }, clauses: CLAUSES };
    const calendars = { default: ALWAYS_OPEN('Europe/Rome') };
    const made = await this.ask('Giulia').post<{ id: string }>('/agreements', {
      ...{ name: 'Spring', calendars, terms },
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const version = `/agreements/${made.body.id}/versions/1`;
    await this.ask('Giulia').post(`${version}/proposal`);
    await this.ask('Giulia').post(`${version}/signature`, { side: 'marketing' });
    await this.ask('Marco').post(`${version}/signature`, { side: 'sales' });
    const { status, body } = await this.ask('Marco').post(`${version}/activation`, {});
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
}

const isLike = (each: Shown, what: Partial<Shown>): boolean =>
  Object.entries(what).every(([key, value]) => each[key as keyof Shown] === value);
