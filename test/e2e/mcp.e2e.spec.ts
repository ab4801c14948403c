import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CLI } from '../support/stack/staffetta.js';
import { Assistant, AssistantFloor } from '../support/assistant.js';

const READS = ['lead.read', 'agreement.read', 'board.read', 'person.read'];
const WRITES = [...READS, 'handover.reject', 'attempt.log', 'lead.work', 'mcp.write'];
const CHANGES = ['reject_handover', 'add_note', 'log_attempt', 'snooze_lead'];
/** By which a body of the protocol is asked and answered without the client. */
const RAW = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};
const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

describe('tools for assistants', () => {
  let floor: AssistantFloor;
  const open: Assistant[] = [];
  const overHttp = (key: string): Transport =>
    new StreamableHTTPClientTransport(new URL(`${floor.channel.app.url}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    });
  const overStdio = (key: string): Transport =>
    new StdioClientTransport({
      ...{ command: process.execPath, args: [CLI, 'mcp', '--url', floor.channel.app.url] },
      env: { PATH: process.env.PATH ?? '', STAFFETTA_KEY: key },
    });
  const meet = async (transport: Transport): Promise<Assistant> => {
    const assistant = await Assistant.over(transport);
    open.push(assistant);
    return assistant;
  };
  const holding = async (...scopes: readonly string[]): Promise<Assistant> =>
    meet(overHttp(await floor.key(...scopes)));
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(`${floor.channel.app.url}/mcp`, { method: 'POST', headers: { ...RAW, ...headers }, body: LIST });
  /** How many things of the lead the journal tells. */
  /** What begins by itself, such as a duty, is none of them. */
  const notes = async (): Promise<number> => {
    const sql = `select count(*)::int as count from journal_entry where lead_id = $1 and type = 'note.added'`;
    return (await floor.channel.db.oracle<{ count: number }>(sql, [floor.leadId]))[0]?.count ?? 0;
  };
  const note = (text: string) => ({ leadId: floor.leadId, text });

  beforeAll(async () => {
    floor = await AssistantFloor.open();
  });
  afterAll(async () => {
    for (const { client } of open) await client.close();
    await floor.channel.close();
  });

  describe.each([
    { way: 'streamable HTTP', by: overHttp },
    { way: 'stdio', by: overStdio },
  ])('over $way', ({ by }) => {
    it('say who they are of, and what each is', async () => {
      const { client } = await meet(by(await floor.key(...WRITES)));
      expect(client.getServerVersion()).toMatchObject({ name: 'staffetta', title: 'Staffetta' });
      expect(client.getInstructions()).toContain('list_agreements');
      const { tools } = await client.listTools();
      for (const { name, annotations, inputSchema } of tools) {
        expect({ name, isReading: annotations?.readOnlyHint }).toEqual({
          name,
          isReading: !CHANGES.includes(name),
        });
        expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
      }
      expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(CHANGES));
    });

    it('answer, every one of them that reads', async () => {
      const assistant = await meet(by(await floor.key(...READS)));
      const { tools } = await assistant.client.listTools();
      expect(tools.length).toBeGreaterThan(15);
      for (const { name, inputSchema } of tools) {
        const given = floor.given(inputSchema.required ?? []);
        expect({ name, ...(await assistant.call(name, given)) }).toMatchObject({ name, isError: false });
      }
    });

    it('tell where both sides stand, the leads behind a number, and why something was breached', async () => {
      const assistant = await meet(by(await floor.key(...READS)));
      const { agreementId, leadId } = floor;
      const { answer: standing } = await assistant.call('standing', { agreementId });
      expect(standing.cells).toMatchObject({ title: 'Relay', 'clause.volume': { provisional: 1 } });
      const behind = { board: 'funnel', cell: 'now.mql' };
      expect((await assistant.call('leads_behind', behind)).answer).toMatchObject({
        total: 1,
        items: [leadId],
      });
      const { answer: found } = await assistant.call('find_obligations', { status: 'breached', leadId });
      const [breach] = found.items as { id: string }[];
      const why = await assistant.call('explain_obligation', { obligationId: breach?.id });
      expect(why.answer.targetMs).toBe(1_000);
      expect(JSON.stringify(why.answer.sentences)).toContain('"breached"');
    });

    it('change nothing before they are confirmed, and then once', async () => {
      const assistant = await meet(by(await floor.key(...WRITES)));
      const before = await notes();
      const { answer, said } = await assistant.call('add_note', note('Rang twice.'));
      expect(said).toContain('Nothing was changed. This would add this note');
      expect(await notes()).toBe(before);
      const confirmed = { ...note('Rang twice.'), confirmation: answer.confirmation };
      const first = await assistant.call('add_note', confirmed);
      expect(first).toMatchObject({ isError: false, answer: { leadId: floor.leadId } });
      expect(await assistant.call('add_note', confirmed)).toEqual(first);
      expect(await notes()).toBe(before + 1);
    });

    it('refuse in the words of the API', async () => {
      const assistant = await meet(by(await floor.key('lead.read')));
      const { isError, said, answer } = await assistant.call('list_agreements');
      expect({ isError, answer }).toMatchObject({
        isError: true,
        answer: { status: 403, action: 'agreement.read' },
      });
      expect(said).toContain('This needs the right “agreement.read”');
    });
  });

  it.each([
    { scopes: ['lead.read'], without: ['standing', 'funnel', 'explain_obligation', ...CHANGES] },
    { scopes: ['board.read'], without: ['show_lead', 'list_agreements', ...CHANGES] },
    { scopes: WRITES.filter((right) => right !== 'mcp.write'), without: CHANGES },
    { scopes: ['mcp.write', 'lead.read'], without: CHANGES },
  ])('are offered to who may use them: $scopes', async ({ scopes, without }) => {
    const names = await (await holding(...scopes)).names();
    expect(names.filter((name) => without.includes(name))).toEqual([]);
  });

  it('show no lead of others to a key that reaches its own teams only', async () => {
    const narrow = await holding('lead.read:own-team', 'person.read');
    const { leadId } = floor;
    expect((await narrow.call('find_leads')).answer).toMatchObject({ items: [] });
    expect(await narrow.call('show_lead', { leadId })).toMatchObject({
      isError: true,
      answer: { status: 404 },
    });
    expect((await narrow.call('search', { q: 'Ada' })).answer).toMatchObject({ leads: [] });
  });

  it('take a confirmation for the call it was made for, and no other', async () => {
    const [mine, theirs] = [await holding(...WRITES), await holding(...WRITES)];
    const { answer } = await mine.call('add_note', note('One'));
    const confirmation = String(answer.confirmation);
    const [until, ...rest] = confirmation.split('.');
    const later = [(parseInt(until ?? '', 36) + 60_000).toString(36), ...rest].join('.');
    const before = await notes();
    const refusals = [
      await mine.call('add_note', { ...note('Another'), confirmation }),
      await mine.call('add_note', { ...note('One'), confirmation: later }),
      await mine.call('add_note', { ...note('One'), confirmation: 'x' }),
      await theirs.call('add_note', { ...note('One'), confirmation }),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ isError: true, answer: { code: 'mcp/confirmation' } });
    expect(await notes()).toBe(before);
  });

  it('change nothing for a key without the right to change by tools', async () => {
    const reader = await holding(...WRITES.filter((right) => right !== 'mcp.write'));
    const { answer, isError } = await reader.call('add_note', note('No'));
    expect({ isError, answer }).toMatchObject({ isError: true, answer: { action: 'mcp.write' } });
  });

  it('log, snooze and reject', async () => {
    const assistant = await holding(...WRITES);
    const { leadId, handoverId } = floor;
    const resumeBy = new Date(Date.now() + 86_400_000).toISOString();
    for (const [name, given] of [
      ['log_attempt', { leadId, type: 'call', direction: 'out', outcome: 'connected' }],
      ['snooze_lead', { leadId, reason: 'customer_away', resumeBy }],
      ['reject_handover', { handoverId, reason: 'BAD_DATA', field: 'phone' }],
    ] as const) {
      const { answer } = await assistant.call(name, given);
      const done = await assistant.call(name, { ...given, confirmation: answer.confirmation });
      expect({ name, ...done }).toMatchObject({ name, isError: false, answer: { leadId } });
    }
    const { answer } = await assistant.call('show_lead', { leadId });
    expect(answer).toMatchObject({ handover: { state: 'rejected' } });
  });

  it.each([
    { given: 'an address for an id', tool: 'show_lead', args: { leadId: '../agreements' } },
    { given: 'what no tool takes', tool: 'funnel', args: { workspaceId: 'x' } },
    { given: 'nothing where something is needed', tool: 'standing', args: {} },
    { given: 'a tool there is none of', tool: 'erase_everything', args: {} },
  ])('take no $given', async ({ tool, args }) => {
    await expect((await holding(...READS)).call(tool, args)).rejects.toThrow(/-32602/);
  });

  it('answer nobody without a key, no page of another site, and POST alone', async () => {
    const nobody = await post({});
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('content-type')).toContain('application/problem+json');
    expect((await post({ authorization: 'Bearer stf_x' })).status).toBe(401);
    expect((await post(floor.channel.giulia.headers)).status).toBe(401);
    const authorization = `Bearer ${await floor.key(...READS)}`;
    const { host } = new URL(floor.channel.app.url);
    expect((await post({ authorization, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ authorization, origin: `http://${host}` })).status).toBe(403);
    expect((await post({ authorization })).status).toBe(200);
    for (const method of ['GET', 'DELETE']) {
      const other = await fetch(`${floor.channel.app.url}/mcp`, { method, headers: { authorization } });
      expect([method, other.status, other.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
  });

  it('end a command line that has no key, and tell an assistant of a wrong one', async () => {
    await expect(meet(overStdio(''))).rejects.toThrow(/closed/i);
    await expect(meet(overStdio('stf_wrong'))).rejects.toThrow(/API key/);
  });
});
