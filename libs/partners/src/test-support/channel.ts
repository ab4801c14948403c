import { addMember } from '#identity';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import type { Answer } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace, sessionOf } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager', 'sales-rep'], team: 'sales' },
  { name: 'Livia', roles: ['leadership'], team: 'leadership' },
] as const;

/** What a write of a registration answers. */
export interface Stand {
  readonly id: string;
  readonly state: string;
  readonly leadId: string | null;
  readonly conflictKinds: readonly string[];
  readonly reason: string | null;
}

/** A workspace that sells through partners beside its own sales: `Giulia` hands over, `Marco` decides. */
export class Channel {
  private constructor(
    readonly db: TestDatabase,
    readonly app: TestApp,
    readonly workspaceId: string,
    readonly teams: Readonly<Record<string, string>>,
    private readonly house: Readonly<Record<'Giulia' | 'Marco' | 'Livia', ActingMember>>,
  ) {}

  static async open(): Promise<Channel> {
    const db = await testDatabase();
    const { id, teams, members } = await buildWorkspace(db, { members: MEMBERS });
    return new Channel(db, await startTestApp(db), id, teams, members);
  }

  get giulia(): ActingMember {
    return this.house.Giulia;
  }

  get marco(): ActingMember {
    return this.house.Marco;
  }

  get livia(): ActingMember {
    return this.house.Livia;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  as(member: ActingMember): ReturnType<typeof askAs> {
    return askAs(this.app.url, member);
  }

  /** A partner with one member who is signed in. */
  async partner(name = `Partner ${newId()}`): Promise<{ id: string; member: ActingMember }> {
    const body = { name, kind: 'dealer', regions: ['North'] };
    const { id } = sure(await this.as(this.marco).post<{ id: string }>('/partners', body));
    return { id, member: await this.join(id, `${name} seller`) };
  }

  /** One more member of a partner. */
  async join(partnerId: string, name: string): Promise<ActingMember> {
    const facts = { email: `${newId()}@partners.example`, name, roles: ['partner'], teamIds: [partnerId] };
    const added = await addMember(this.db.database, this.workspaceId, facts);
    return sessionOf(this.db, this.workspaceId, { ...added, ...facts });
  }

  register(member: ActingMember, company: object, more: object = {}): Promise<Answer<Stand>> {
    return this.as(member).post<Stand>('/registrations', { company, ...more });
  }

  async captured(person: object): Promise<string> {
    const hit = { channel: 'website', leadType: 'general', origin: 'marketing', ...person };
    const { results } = sure(
      await this.as(this.giulia).post<{ results: { leadId: string }[] }>('/leads', [hit]),
    );
    return results[0]?.leadId ?? '';
  }

  /** By name, for a team, or as routing says; the id of the hand-over. */
  async offered(leadId: string, to: object = {}): Promise<string> {
    const answer = await this.as(this.giulia).post<{ handovers: { id: string }[] }>('/handovers', {
      leadIds: [leadId],
      ...to,
    });
    return sure(answer).handovers[0]?.id ?? '';
  }

  async partnerOf(leadId: string): Promise<string | null> {
    const sql = 'select partner_id as id from lead where id = $1';
    return (await this.db.oracle<{ id: string | null }>(sql, [leadId]))[0]?.id ?? null;
  }
}

/** The body; a refusal ends the story. */
export function sure<T>({ status, body }: Answer<T>): T {
  if (status >= 400) throw new Error(`Refused: ${JSON.stringify(body)}`);
  return body;
}
