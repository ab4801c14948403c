import { en as access } from '../features/access/words.en.js';
import { en as afterSale } from '../features/after-sale/words.en.js';
import { en as agreement } from '../features/agreement/words.en.js';
import { en as audit } from '../features/audit/words.en.js';
import { en as begin } from '../features/begin/words.en.js';
import { en as calendars } from '../features/calendars/words.en.js';
import { en as calls } from '../features/calls/words.en.js';
import { en as companies } from '../features/companies/words.en.js';
import { en as connectors } from '../features/connectors/words.en.js';
import { en as content } from '../features/content/words.en.js';
import { en as conversations } from '../features/conversations/words.en.js';
import { en as correspondence } from '../features/correspondence/words.en.js';
import { en as spend } from '../features/credit/spend/words.en.js';
import { en as credit } from '../features/credit/words.en.js';
import { en as customers } from '../features/customers/words.en.js';
import { en as deals } from '../features/deals/words.en.js';
import { en as events } from '../features/events/words.en.js';
import { en as eyes } from '../features/eyes/words.en.js';
import { en as exported } from '../features/export/words.en.js';
import { en as findings } from '../features/findings/words.en.js';
import { en as forms } from '../features/forms/words.en.js';
import { en as imports } from '../features/import/words.en.js';
import { en as cohorts } from '../features/funnel/cohorts/words.en.js';
import { en as funnel } from '../features/funnel/words.en.js';
import { en as inbox } from '../features/inbox/words.en.js';
import { en as journeyMap } from '../features/journey-map/words.en.js';
import { en as leads } from '../features/leads/words.en.js';
import { en as sites } from '../features/links/site-words.en.js';
import { en as links } from '../features/links/words.en.js';
import { en as notifications } from '../features/notifications/words.en.js';
import { en as obligations } from '../features/obligations/words.en.js';
import { en as partners } from '../features/partners/words.en.js';
import { en as periods } from '../features/periods/words.en.js';
import { en as pipeline } from '../features/pipeline/words.en.js';
import { en as plan } from '../features/plan/words.en.js';
import { en as privacy } from '../features/privacy/words.en.js';
import { en as audits } from '../features/qualification/audits/words.en.js';
import { en as qualification } from '../features/qualification/words.en.js';
import { en as rehearsal } from '../features/rehearsal/words.en.js';
import { en as results } from '../features/results/words.en.js';
import { en as returns } from '../features/returns/words.en.js';
import { en as reviews } from '../features/reviews/words.en.js';
import { en as routing } from '../features/routing/words.en.js';
import { en as search } from '../features/search/words.en.js';
import { en as session } from '../features/session/words.en.js';
import { en as settings } from '../features/settings/words.en.js';
import { en as team } from '../features/team/words.en.js';
import { en as today } from '../features/today/words.en.js';
import { en as wall } from '../features/wall/words.en.js';
import { en as webhooks } from '../features/webhooks/words.en.js';
import { en as ui } from '../ui/words.en.js';
import { en as app } from './words.en.js';

/** What refusals say, by their codes: nothing of ours, the server’s own sentences are English. */
export const problems: Readonly<Record<string, string>> = {};

/** All words of one language by part; a part’s words stand beside it. */
export const words = {
  agreement,
  audit,
  begin,
  calendars,
  calls,
  companies,
  connectors,
  content,
  conversations,
  correspondence,
  credit,
  customers,
  deals,
  events,
  eyes,
  exports: exported,
  findings,
  forms,
  funnel,
  cohorts,
  import: imports,
  inbox,
  journeyMap,
  afterSale,
  leads,
  links,
  notifications,
  obligations,
  partners,
  periods,
  pipeline,
  plan,
  privacy,
  audits,
  qualification,
  rehearsal,
  results,
  returns,
  reviews,
  routing,
  search,
  session,
  access,
  settings,
  sites,
  spend,
  team,
  today,
  ui,
  wall,
  webhooks,
  app,
};
