import { demoDesk } from './demo-desk.js';
import { eventSeason } from './event-season.js';
import { partnerChannel } from './partner-channel.js';
import type { Playbook } from './playbook.js';
import { shopCare } from './shop-care.js';
import { standardTerms } from './standard-terms.js';
import { threePeople } from './three-people.js';

const standard: Playbook = {
  key: 'standard',
  title: { en: 'Marketing and sales', it: 'Marketing e vendite' },
  about: {
    en: 'The plain one: leads for first contact. A good place to begin with everything else left open.',
    it: 'Quello semplice: lead in cambio di un primo contatto. Un buon inizio, con tutto il resto ancora aperto.',
  },
  terms: ({ locale, zone }) => standardTerms({ locale, zone }),
};

/** Every template there is, in the order they are offered. */
export const PLAYBOOKS: readonly Playbook[] = [
  ...[standard, demoDesk, eventSeason, partnerChannel, shopCare, threePeople],
];
