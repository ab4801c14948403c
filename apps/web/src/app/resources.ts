import { en as agreementEn } from '../features/agreement/words.en.js';
import { it as agreementIt } from '../features/agreement/words.it.js';
import { en as calendarsEn } from '../features/calendars/words.en.js';
import { it as calendarsIt } from '../features/calendars/words.it.js';
import { en as eyesEn } from '../features/eyes/words.en.js';
import { it as eyesIt } from '../features/eyes/words.it.js';
import { en as importsEn } from '../features/import/words.en.js';
import { it as importsIt } from '../features/import/words.it.js';
import { en as inboxEn } from '../features/inbox/words.en.js';
import { it as inboxIt } from '../features/inbox/words.it.js';
import { en as leadsEn } from '../features/leads/words.en.js';
import { it as leadsIt } from '../features/leads/words.it.js';
import { en as notificationsEn } from '../features/notifications/words.en.js';
import { it as notificationsIt } from '../features/notifications/words.it.js';
import { en as obligationsEn } from '../features/obligations/words.en.js';
import { it as obligationsIt } from '../features/obligations/words.it.js';
import { en as periodsEn } from '../features/periods/words.en.js';
import { it as periodsIt } from '../features/periods/words.it.js';
import { en as reviewsEn } from '../features/reviews/words.en.js';
import { it as reviewsIt } from '../features/reviews/words.it.js';
import { en as searchEn } from '../features/search/words.en.js';
import { it as searchIt } from '../features/search/words.it.js';
import { en as sessionEn } from '../features/session/words.en.js';
import { it as sessionIt } from '../features/session/words.it.js';
import { en as settingsEn } from '../features/settings/words.en.js';
import { it as settingsIt } from '../features/settings/words.it.js';
import { en as todayEn } from '../features/today/words.en.js';
import { it as todayIt } from '../features/today/words.it.js';
import { en as uiEn } from '../ui/words.en.js';
import { it as uiIt } from '../ui/words.it.js';
import { en as appEn } from './words.en.js';
import { it as appIt } from './words.it.js';

/** All words by language and part; a part's words stand beside it. */
export const en = {
  agreement: agreementEn,
  calendars: calendarsEn,
  eyes: eyesEn,
  import: importsEn,
  inbox: inboxEn,
  leads: leadsEn,
  notifications: notificationsEn,
  obligations: obligationsEn,
  periods: periodsEn,
  reviews: reviewsEn,
  search: searchEn,
  session: sessionEn,
  settings: settingsEn,
  today: todayEn,
  ui: uiEn,
  app: appEn,
};

export const it = {
  agreement: agreementIt,
  calendars: calendarsIt,
  eyes: eyesIt,
  import: importsIt,
  inbox: inboxIt,
  leads: leadsIt,
  notifications: notificationsIt,
  obligations: obligationsIt,
  periods: periodsIt,
  reviews: reviewsIt,
  search: searchIt,
  session: sessionIt,
  settings: settingsIt,
  today: todayIt,
  ui: uiIt,
  app: appIt,
};
