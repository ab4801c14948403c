import { ROOT } from '../answers-room.js';
import type { AnswersRoom } from '../answers-room.js';
import { readsOf } from '../api-document.js';
import type { ApiDocument } from '../api-document.js';

const EVER = 'from=2020-01-01&to=2100-01-01';

/** Reads what no story of the room read. */
export async function readEverything(room: AnswersRoom, document: ApiDocument): Promise<void> {
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
}
