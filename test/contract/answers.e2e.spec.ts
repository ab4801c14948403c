import { AnswersRoom, ROOT } from './answers-room.js';
import { apiDocument, readsOf } from './api-document.js';
import { AFTER_SALE } from './stories/after-sale.js';
import { AGREEMENT } from './stories/agreement.js';
import { CONTENT } from './stories/content.js';
import { CONVERSATIONS } from './stories/conversations.js';
import { CREDIT } from './stories/credit.js';
import { DESK } from './stories/desk.js';
import { FUNNEL } from './stories/funnel.js';
import { HOUSE } from './stories/house.js';
import { JOURNEY_MAP } from './stories/journey-map.js';
import { JUDGING } from './stories/judging.js';
import { PIPELINE } from './stories/pipeline.js';
import { PRIVACY } from './stories/privacy.js';
import { RETURNS } from './stories/returns.js';
import { SOURCES } from './stories/sources.js';
import { SPEND } from './stories/spend.js';

const EVER = 'from=2020-01-01&to=2100-01-01';

describe('the answers of the API', () => {
  const document = apiDocument();
  let room: AnswersRoom;
  beforeAll(async () => {
    room = await AnswersRoom.open(document);
  }, 60_000);
  afterAll(() => room.close());

  it.each([
    ...AGREEMENT,
    ...SOURCES,
    ...DESK,
    ...JOURNEY_MAP,
    ...JUDGING,
    ...PRIVACY,
    ...CONTENT,
    ...CONVERSATIONS,
    ...CREDIT,
    ...AFTER_SALE,
    ...SPEND,
    ...RETURNS,
    ...PIPELINE,
    ...FUNNEL,
    ...HOUSE,
  ])('are as documented for $tells', async ({ run }) => {
    await run(room);
    expect(room.check.faults).toEqual([]);
  });

  it('are as documented for everything that can be read', async () => {
    const places: Readonly<Record<string, string>> = {
      '/agreements/{id}/versions/{number}/difference': `/agreements/${room.signed}/versions/1/difference?to=1`,
      '/agreements/plan/leads': `/agreements/plan/leads?${EVER}&position=1000000&stage=inquiry`,
      '/boards/{board}': '/boards/funnel',
      '/boards/{board}/leads': '/boards/funnel/leads?cell=now.mql',
      '/boards/agreement/{id}/breakdown': `/boards/agreement/${room.signed}/breakdown?clause=accept`,
      '/calendars/holiday-sets/dates': '/calendars/holiday-sets/dates?country=IT&from=2026&to=2026',
      '/links/{token}': `/links/${room.token}`,
      '/people': '/people?q=Rossi',
      '/search': '/search?q=Rossi',
    };
    for (const { path, needs } of readsOf(document)) {
      if (room.check.answered.has(`GET ${path}`)) continue;
      const short = path.slice(ROOT.length);
      const isFillable = needs.every((name) => name === 'id' || name === 'number');
      const place = places[short] ?? (isFillable ? room.filled(short) : undefined);
      if (place !== undefined) await room.ask(room.giulia, `GET ${place}`);
    }
    const unread = readsOf(document).filter(({ path }) => !room.check.answered.has(`GET ${path}`));
    expect(unread).toEqual([]);
    expect(room.check.faults).toEqual([]);
  });
});
