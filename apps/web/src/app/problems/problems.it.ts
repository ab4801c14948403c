import { ofAgreements } from './agreements.it.js';
import { ofConnectors } from './connectors.it.js';
import { ofContent } from './content.it.js';
import { ofConversations } from './conversations.it.js';
import { ofCorrespondence } from './correspondence.it.js';
import { ofCredit } from './credit.it.js';
import { ofDeals } from './deals.it.js';
import { ofForms } from './forms.it.js';
import { ofFunnel } from './funnel.it.js';
import { ofJourneyMap } from './journey-map.it.js';
import { ofLeadWork } from './lead-work.it.js';
import { ofLeads } from './leads.it.js';
import { ofNotifications } from './notifications.it.js';
import { ofPartners } from './partners.it.js';
import { ofPipeline } from './pipeline.it.js';
import { ofPrivacy } from './privacy.it.js';
import { ofQualification } from './qualification.it.js';
import { ofReturns } from './returns.it.js';
import { ofRouting } from './routing.it.js';
import { ofSpend } from './spend.it.js';
import { ofTheHouse } from './house.it.js';

/** What a refusal says to whoever reads Italian, by its code. English needs none: the server's own sentences are English, names and dates included. */
export const problems: Readonly<Record<string, string>> = {
  ...ofAgreements,
  ...ofConnectors,
  ...ofContent,
  ...ofConversations,
  ...ofCorrespondence,
  ...ofCredit,
  ...ofFunnel,
  ...ofDeals,
  ...ofForms,
  ...ofJourneyMap,
  ...ofLeadWork,
  ...ofLeads,
  ...ofNotifications,
  ...ofPartners,
  ...ofPipeline,
  ...ofPrivacy,
  ...ofQualification,
  ...ofReturns,
  ...ofRouting,
  ...ofSpend,
  ...ofTheHouse,
};
