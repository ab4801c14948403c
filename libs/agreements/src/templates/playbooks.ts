import { demoDesk } from './demo-desk.js';
import { eventSeason } from './event-season.js';
import { partnerChannel } from './partner-channel.js';
import { termsFrom } from './playbook.js';
import type { Playbook } from './playbook.js';
import { shopCare } from './shop-care.js';
import { SIX_ATTEMPTS } from './six-attempts.js';
import { standardTerms } from './standard-terms.js';
import { threePeople } from './three-people.js';

const standard: Playbook = {
  key: 'standard',
  title: { en: 'Marketing and sales', it: 'Marketing e vendite' },
  about: {
    en: 'The plain one: leads for a quick first contact and six attempts. A good place to begin, with everything else left open.',
    it: 'Quello semplice: lead in cambio di un primo contatto rapido e di sei tentativi. Un buon inizio, con tutto il resto ancora aperto.',
  },
  terms: (wishes) => {
    const terms = standardTerms({ locale: wishes.locale, zone: wishes.zone });
    return { ...terms, clauses: [...terms.clauses, ...termsFrom(wishes, [SIX_ATTEMPTS]).clauses] };
  },
};

/** Every template there is, in the order they are offered. */
export const PLAYBOOKS: readonly Playbook[] = [
  ...[standard, demoDesk, eventSeason, partnerChannel, shopCare, threePeople],
];
