import { CaptureLeads, byProduct, RecycleLead } from '#leads';
import type { By, EraseLeads } from '#leads';
import { Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { buildWorkspace } from '../../../test/support/workspace-builder.js';
import { EraseEvidence } from './application/erase-evidence.js';
import { RecordEvidence } from './application/record-evidence.js';
import { evidenceOf } from './persistence/evidence.js';

describe('what is known of a lead', () => {
  let db: TestDatabase;
  let signals: Signals;
  let journal: Journal;
  let by: By;
  let leadId: string;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    journal = new Journal(signals);
  });
  beforeEach(async () => {
    by = byProduct((await buildWorkspace(db, { members: [] })).id);
    const capture = {
      personId: newId(),
      companyId: null,
      leadType: 'demo',
      channel: 'website',
      origin: 'marketing',
    } as const;
    const [result] = await inside((tx) => new CaptureLeads(journal).run(tx, by, [capture]));
    leadId = result?.leadId ?? '';
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.database.withWorkspace(by.workspaceId, work);
  const say = (content: string | null): Promise<unknown> =>
    inside((tx) =>
      new RecordEvidence(journal).run(tx, by, leadId, { criterion: 'need', type: 'note', content }),
    );
  const known = (episode = 1): Promise<(string | null)[]> =>
    inside(async (tx) =>
      (await evidenceOf(tx, by.workspaceId, leadId, episode)).map(({ content }) => content),
    );

  it('is what was said last, nothing once it is taken back, and stays on record', async () => {
    await say('Scrap');
    await say('Too much scrap');
    expect(await known()).toEqual(['Too much scrap']);
    await say(null);
    expect(await known()).toEqual([]);
    const all = await db.oracle('select 1 from lead_evidence where lead_id = $1', [leadId]);
    expect(all).toHaveLength(3);
  });

  it('belongs to its episode: a lead that comes back is asked anew', async () => {
    await say('Scrap');
    await inside((tx) => new RecycleLead(journal).run(tx, by, leadId, { wakeOn: '2030-01-01' }));
    expect(await known(1)).toEqual(['Scrap']);
    expect(await known(2)).toEqual([]);
  });

  it('loses its words with the person, and stays known', async () => {
    await say('Ms Bianchi wants out');
    const eraser = new EraseEvidence({ registerEraser: () => undefined } as unknown as EraseLeads);
    expect(await inside((tx) => eraser.count(tx, by.workspaceId, [leadId]))).toEqual({ lead_evidence: 1 });
    await inside((tx) => eraser.erase(tx, by.workspaceId, [leadId]));
    expect(await known()).toEqual([null]);
    expect(await inside((tx) => eraser.count(tx, by.workspaceId, [leadId]))).toEqual({ lead_evidence: 0 });
  });
});
