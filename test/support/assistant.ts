import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { Channel, sure } from '../../libs/partners/src/test-support/channel.js';
import { until } from './until.js';

/** What a tool said. */
export interface Called {
  readonly said: string;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
}

/** The official client of the protocol over a transport. */
export class Assistant {
  private constructor(readonly client: Client) {}

  static async over(transport: Transport): Promise<Assistant> {
    const client = new Client({ name: 'spec', version: '1' });
    await client.connect(transport);
    return new Assistant(client);
  }

  async names(): Promise<string[]> {
    return (await this.client.listTools()).tools.map(({ name }) => name);
  }

  async call(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<Called> {
    const result = await this.client.callTool({ name, arguments: given });
    const [first] = result.content as { text: string }[];
    return {
      said: first?.text ?? '',
      answer: result.structuredContent as Record<string, unknown>,
      isError: result.isError === true,
    };
  }
}

/** A workspace with an agreement in force, a lead on offer, and an obligation of its that was breached. */
export class AssistantFloor {
  agreementId = '';
  leadId = '';
  handoverId = '';
  obligationId = '';
  personId = '';

  private constructor(readonly channel: Channel) {}

  static async open(): Promise<AssistantFloor> {
    const floor = new AssistantFloor(await Channel.open());
    await floor.agree();
    const ada = { firstName: 'Ada', lastName: 'Rossi', email: 'ada@rossi.example' };
    floor.leadId = await floor.channel.captured(ada);
    floor.handoverId = await floor.channel.offered(floor.leadId, { toTeamId: floor.channel.teams.sales });
    await floor.breach();
    return floor;
  }

  async key(...scopes: readonly string[]): Promise<string> {
    const body = { name: 'Assistant', scopes };
    return sure(await this.channel.as(this.channel.giulia).post<{ key: string }>('/api-keys', body)).key;
  }

  /** What stands here for each field that a tool needs. */
  given(fields: readonly string[]): Record<string, string | undefined> {
    const { agreementId, leadId, obligationId, personId } = this;
    const known: Record<string, string> = {
      ...{ agreementId, leadId, obligationId, personId, ids: leadId, q: 'Ada', clause: 'accept' },
      ...{ board: 'leadership', cell: 'now.mql', from: '2026-01-01', to: '2026-12-31' },
    };
    return Object.fromEntries(fields.map((field) => [field, known[field]]));
  }

  private async agree(): Promise<void> {
    const accept = {
      ...{ kind: 'duty.accept', key: 'accept', title: 'Answer in time', objective: 0.9 },
      ...{ owedBy: 'sales', owedTo: 'marketing' },
      tiers: [{ key: 'all', label: 'All', when: EVERYONE, targetMs: 1_000 }],
    };
    const volume = {
      ...{ kind: 'quota.volume', key: 'volume', title: 'Leads handed over', goal: 10 },
      ...{ owedBy: 'marketing', owedTo: 'sales', segment: EVERYONE },
    };
    const giulia = this.channel.as(this.channel.giulia);
    const draft = {
      name: 'Relay',
      terms: { period: { unit: 'month', zone: 'Europe/Rome' }, clauses: [volume, accept] },
      calendars: { default: ALWAYS_OPEN('Europe/Rome') },
    };
    this.agreementId = sure(await giulia.post<{ id: string }>('/agreements', draft)).id;
    const version = `/agreements/${this.agreementId}/versions/1`;
    sure(await giulia.post(`${version}/proposal`));
    sure(await giulia.post(`${version}/signature`, { side: 'marketing' }));
    const sales = { side: 'sales' };
    sure(await this.channel.as(this.channel.marco).post(`${version}/signature`, sales));
    sure(await giulia.post(`${version}/activation`, {}));
  }

  private async breach(): Promise<void> {
    const giulia = this.channel.as(this.channel.giulia);
    const path = `/obligations?status=breached&leadId=${this.leadId}`;
    this.obligationId = await until('a breach', async () => {
      const { items } = sure(await giulia.get<{ items: { id: string }[] }>(path));
      return items[0]?.id;
    });
    const lead = sure(await giulia.get<{ person: { id: string } }>(`/leads/${this.leadId}`));
    this.personId = lead.person.id;
  }
}
