import { AnswersRoom } from './answers-room.js';
import { apiDocument, readsOf } from './api-document.js';
import { STORIES } from './stories/index.js';
import { readEverything } from './stories/read-everything.js';

describe('the answers of the API', () => {
  const document = apiDocument();
  let room: AnswersRoom;
  beforeAll(async () => {
    room = await AnswersRoom.open(document);
  });
  afterAll(() => room.close());

  it.each(STORIES)('are as documented for $tells', async ({ run }) => {
    await run(room);
    expect(room.check.faults).toEqual([]);
  });

  it('are as documented for everything that can be read', async () => {
    await readEverything(room, document);
    const unread = readsOf(document).filter(({ path }) => !room.check.answered.has(`GET ${path}`));
    expect(unread).toEqual([]);
    expect(room.check.faults).toEqual([]);
  });
});
