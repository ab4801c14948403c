import type { Notice } from '../mail/notice.js';
import { placeOf } from '../place.js';
import type { Language } from '../words/language.js';

/** What a device is sent: ids and codes. It makes the words itself, so nothing of a customer leaves the product this way. */
export interface PushPayload {
  readonly v: 1;
  /** Of the telling; what is shown under it again takes the place of what was shown. */
  readonly id: string;
  /** Kind of the telling, or `test`. */
  readonly kind: string;
  /** Where in the product it leads. */
  readonly path: string;
  readonly language: Language;
}

export const pushPayload = (notice: Notice, language: Language): PushPayload => ({
  ...{ v: 1, id: notice.id, kind: notice.kind, path: placeOf(notice), language },
});

export const testPayload = (id: string, language: Language): PushPayload => ({
  ...{ v: 1, id, kind: 'test', path: '/settings/notifications', language },
});
