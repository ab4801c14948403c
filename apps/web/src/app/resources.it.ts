import { it as access } from '../features/access/words.it.js';
import { it as afterSale } from '../features/after-sale/words.it.js';
import { it as agreement } from '../features/agreement/words.it.js';
import { it as audit } from '../features/audit/words.it.js';
import { it as begin } from '../features/begin/words.it.js';
import { it as calendars } from '../features/calendars/words.it.js';
import { it as calls } from '../features/calls/words.it.js';
import { it as companies } from '../features/companies/words.it.js';
import { it as connectors } from '../features/connectors/words.it.js';
import { it as content } from '../features/content/words.it.js';
import { it as conversations } from '../features/conversations/words.it.js';
import { it as correspondence } from '../features/correspondence/words.it.js';
import { it as spend } from '../features/credit/spend/words.it.js';
import { it as credit } from '../features/credit/words.it.js';
import { it as customers } from '../features/customers/words.it.js';
import { it as deals } from '../features/deals/words.it.js';
import { it as events } from '../features/events/words.it.js';
import { it as eyes } from '../features/eyes/words.it.js';
import { it as exported } from '../features/export/words.it.js';
import { it as findings } from '../features/findings/words.it.js';
import { it as forms } from '../features/forms/words.it.js';
import { it as imports } from '../features/import/words.it.js';
import { it as cohorts } from '../features/funnel/cohorts/words.it.js';
import { it as funnel } from '../features/funnel/words.it.js';
import { it as inbox } from '../features/inbox/words.it.js';
import { it as journeyMap } from '../features/journey-map/words.it.js';
import { it as leads } from '../features/leads/words.it.js';
import { it as sites } from '../features/links/site-words.it.js';
import { it as links } from '../features/links/words.it.js';
import { it as notifications } from '../features/notifications/words.it.js';
import { it as obligations } from '../features/obligations/words.it.js';
import { it as partners } from '../features/partners/words.it.js';
import { it as periods } from '../features/periods/words.it.js';
import { it as pipeline } from '../features/pipeline/words.it.js';
import { it as plan } from '../features/plan/words.it.js';
import { it as privacy } from '../features/privacy/words.it.js';
import { it as audits } from '../features/qualification/audits/words.it.js';
import { it as qualification } from '../features/qualification/words.it.js';
import { it as rehearsal } from '../features/rehearsal/words.it.js';
import { it as results } from '../features/results/words.it.js';
import { it as returns } from '../features/returns/words.it.js';
import { it as reviews } from '../features/reviews/words.it.js';
import { it as routing } from '../features/routing/words.it.js';
import { it as search } from '../features/search/words.it.js';
import { it as session } from '../features/session/words.it.js';
import { it as settings } from '../features/settings/words.it.js';
import { it as team } from '../features/team/words.it.js';
import { it as today } from '../features/today/words.it.js';
import { it as wall } from '../features/wall/words.it.js';
import { it as webhooks } from '../features/webhooks/words.it.js';
import { it as ui } from '../ui/words.it.js';
import { it as app } from './words.it.js';

/** What refusals say, by their codes. */
export { problems } from './problems/problems.it.js';

/** The same in Italian. */
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
