import { newId } from '#kernel';
import { PostOffice } from '../../../notifications/src/test-support/post-office.js';
import { askAs } from '../../../../test/support/http-client.js';
import type { Answer } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';

export const SHOP = 'https://shop.example';
/** What browsers of people call themselves. */
export const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36' };

/** A form that asks for a name, an address and a consent, in two languages. */
export const definitionOf = (more: object = {}): object => ({
  languages: ['en', 'it'],
  title: { en: 'Ask for a demo', it: 'Chiedi una demo' },
  button: { en: 'Send', it: 'Invia' },
  thanks: { en: 'Thank you, we will call you.', it: 'Grazie, ti chiameremo.' },
  origins: [SHOP],
  minimumSeconds: 0,
  fields: [
    { name: 'name', kind: 'text', label: { en: 'Your name', it: 'Il tuo nome' }, to: 'fullName' },
    { name: 'mail', kind: 'email', label: { en: 'E-mail', it: 'E-mail' }, required: true },
    { name: 'size', kind: 'number', label: { en: 'People', it: 'Persone' }, to: 'company.employees' },
    {
      ...{ name: 'news', kind: 'consent', purpose: 'marketing' },
      label: { en: 'Write to me about news.', it: 'Scrivetemi delle novità.' },
    },
  ],
  ...more,
});

export interface BuiltForm {
  readonly id: string;
  readonly address: string;
  readonly state: string;
  readonly version: number;
  readonly embedCode: string;
}

export interface ToldForm {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

/** An installation that pages of other sites, their visitors and a mail server talk to. */
export class ShopWindow {
  private constructor(
    readonly db: TestDatabase,
    readonly app: TestApp,
    readonly office: PostOffice,
    readonly firm: BuiltWorkspace<'Giulia' | 'Vera' | 'Marco'>,
  ) {}

  static async open({ hasMail = true, hasWeb = false } = {}): Promise<ShopWindow> {
    const [db, office] = await Promise.all([testDatabase(), PostOffice.open()]);
    const firm = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
        { name: 'Vera', roles: ['viewer'] },
      ],
    });
    const app = await startTestApp(db, { hasWeb, env: hasMail ? { SMTP_URL: office.url } : {} });
    return new ShopWindow(db, app, office, firm);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.office.close();
    await this.db.drop();
  }

  get ask(): ReturnType<typeof askAs> {
    return askAs(this.app.url, this.firm.members.Giulia);
  }

  /** The address as this test reaches it: the installation says the one of its settings. */
  at(address: string): string {
    const { pathname, search } = new URL(address, this.app.url);
    return `${this.app.url}${pathname}${search}`;
  }

  async patch<T>(path: string, body: object): Promise<Answer<T>> {
    const headers = { ...this.firm.members.Giulia.headers, 'content-type': 'application/json' };
    const sent = { method: 'PATCH', headers, body: JSON.stringify(body) };
    const response = await fetch(`${this.app.url}/api/v1${path}`, sent);
    return { status: response.status, body: (await response.json()) as T, headers: response.headers };
  }

  /** What the house is given at this path, as it comes. */
  async text(path: string): Promise<string> {
    const { headers } = this.firm.members.Giulia;
    return (await fetch(`${this.app.url}/api/v1${path}`, { headers })).text();
  }

  async build(more: object = {}, state = 'active'): Promise<BuiltForm> {
    const built = await this.ask.post<BuiltForm>('/forms', { name: newId(), definition: definitionOf(more) });
    if (built.status !== 201) throw new Error(`The form was refused: ${JSON.stringify(built.body)}`);
    return (await this.patch<BuiltForm>(`/forms/${built.body.id}`, { state })).body;
  }

  async open(address: string, headers: Readonly<Record<string, string>> = {}): Promise<ToldForm> {
    const response = await fetch(this.at(address), { headers, redirect: 'manual' });
    return { status: response.status, html: await response.text(), headers: response.headers };
  }

  /** The signed token of the form as it is shown just now. */
  async token({ address }: Pick<BuiltForm, 'address'>): Promise<string> {
    const { html } = await this.open(address);
    return /name="_token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
  }

  /** Fills the form in and sends it, as a browser without scripts does. */
  async send(
    form: Pick<BuiltForm, 'address'>,
    answers: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ToldForm> {
    const body = new URLSearchParams({ _token: await this.token(form), ...answers });
    const sent = { method: 'POST', body, headers: { origin: SHOP, ...headers }, redirect: 'manual' } as const;
    const response = await fetch(this.at(form.address), sent);
    return { status: response.status, html: await response.text(), headers: response.headers };
  }

  async hitsOf({
    id,
  }: BuiltForm): Promise<readonly { id: string; verdict: string; reason: string | null; leadId: string }[]> {
    const { body } = await this.ask.get<{
      items: { id: string; verdict: string; reason: string; leadId: string }[];
    }>(`/forms/${id}/hits`);
    return body.items;
  }

  async personOf(leadId: string | undefined): Promise<string | null> {
    const sql = 'select person_id as id from lead where workspace_id = $1 and id = $2';
    return (await this.rows<{ id: string | null }>(sql, leadId))[0]?.id ?? null;
  }

  /** What a page of a site tells of a browser. */
  async visit(
    embedCode: string,
    told: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<number> {
    const key = /k=([\w-]+)/.exec(embedCode)?.[1] ?? '';
    const sent = {
      method: 'POST',
      body: JSON.stringify(told),
      headers: { origin: SHOP, ...BROWSER, ...headers },
    };
    return (await fetch(`${this.app.url}/t/${key}`, sent)).status;
  }

  async rows<T>(sql: string, ...values: readonly unknown[]): Promise<T[]> {
    return this.db.oracle<T>(sql, [this.firm.id, ...values]);
  }
}
