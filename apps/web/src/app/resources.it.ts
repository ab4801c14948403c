import { it as agreement } from '../features/agreement/words.it.js';
import { it as calendars } from '../features/calendars/words.it.js';
import { it as calls } from '../features/calls/words.it.js';
import { it as correspondence } from '../features/correspondence/words.it.js';
import { it as deals } from '../features/deals/words.it.js';
import { it as eyes } from '../features/eyes/words.it.js';
import { it as findings } from '../features/findings/words.it.js';
import { it as imports } from '../features/import/words.it.js';
import { it as inbox } from '../features/inbox/words.it.js';
import { it as leads } from '../features/leads/words.it.js';
import { it as notifications } from '../features/notifications/words.it.js';
import { it as obligations } from '../features/obligations/words.it.js';
import { it as partners } from '../features/partners/words.it.js';
import { it as periods } from '../features/periods/words.it.js';
import { it as plan } from '../features/plan/words.it.js';
import { it as audits } from '../features/qualification/audits/words.it.js';
import { it as qualification } from '../features/qualification/words.it.js';
import { it as rehearsal } from '../features/rehearsal/words.it.js';
import { it as reviews } from '../features/reviews/words.it.js';
import { it as routing } from '../features/routing/words.it.js';
import { it as search } from '../features/search/words.it.js';
import { it as session } from '../features/session/words.it.js';
import { it as settings } from '../features/settings/words.it.js';
import { it as team } from '../features/team/words.it.js';
import { it as today } from '../features/today/words.it.js';
import { it as webhooks } from '../features/webhooks/words.it.js';
import { it as ui } from '../ui/words.it.js';
import { it as app } from './words.it.js';

/** What refusals say, by their codes. */
export { problems } from './problems/problems.it.js';

/** The same in Italian. */
export const words = {
  agreement,
  calendars,
  calls,
  correspondence,
  deals,
  eyes,
  findings,
  import: imports,
  inbox,
  leads,
  notifications,
  obligations,
  partners,
  periods,
  plan,
  audits,
  qualification,
  rehearsal,
  reviews,
  routing,
  search,
  session,
  settings,
  team,
  today,
  ui,
  webhooks,
  app,
};
