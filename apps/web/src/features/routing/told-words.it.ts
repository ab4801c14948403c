import type { Translated } from '../../ui/translated.js';
import type { told as english } from './told-words.en.js';

export const told: Translated<typeof english> = {
  head: {
    would: 'Andrebbe a {{name}}',
    got: 'È andato a {{name}}',
    named: 'È andato a {{name}}, scelto per nome',
    waits: 'Ora nessuno può prenderlo: attende nella coda di {{team}}',
    waited: 'Allora nessuno poteva prenderlo: ha atteso nella coda di {{team}}',
    queue: 'È nella coda di {{team}}: va al primo che lo prende',
    none: 'Nessuna regola riguarda questo lead',
  },
  noneText:
    'Va a chi indica la consegna; una consegna senza squadra viene rifiutata. Un’ultima regola per tutti i lead raccoglie ciò che resta.',
  occasion: {
    offer: 'È stato proposto senza indicare nessuno: hanno deciso le regole.',
    named:
      'Chi lo ha proposto ha scelto la persona; nessuna regola è stata interpellata. Conta comunque per quanti lead può ricevere.',
    reroute: 'È stato ripreso a {{name}} perché una promessa è scaduta.',
    rerouteFromQueue: 'Era in una coda finché una promessa è scaduta.',
    drain: 'Aveva atteso, e ora qualcuno aveva posto.',
  },
  asked_other: 'Sono state interpellate solo le regole di {{teams}}, in quest’ordine.',
  asked_one: 'Sono state interpellate solo le regole di {{teams}}.',
  rule: 'La regola {{place}}, «{{rule}}», è la prima adatta: {{condition}}.',
  ruleNext: 'Poi la regola {{place}}, «{{rule}}»: {{condition}}.',
  ruleGone: 'Ha deciso una regola che le versioni conservate qui non mostrano più ({{key}}).',
  passed:
    'Anche la regola {{place}}, «{{rule}}», è adatta, ma nessuno poteva prendere il lead ({{skipped}}); dice di chiedere oltre.',
  passedNobody:
    'Anche la regola {{place}}, «{{rule}}», è adatta, ma non trova nessuno; dice di chiedere oltre.',
  skippedOne: '{{name}}: {{reason}}',
  by: {
    round_robin: 'Si va a turno: il prossimo che può.',
    weighted: 'Si va a turno secondo il peso: chi è più indietro rispetto alla sua quota.',
    least_open: 'Va a chi ha meno da seguire.',
    owner_of_company: 'Va a chi segue già la sua azienda.',
    noOwner: 'Andrebbe a chi segue già la sua azienda; non la segue nessuno.',
    pull_queue: 'Non si sceglie nessuno: chiunque della squadra può prenderlo.',
  },
  seat: {
    taker: 'lo riceve',
    free: 'potrebbe, ma non è di turno',
    freeLeast: 'potrebbe, ma ha più da seguire',
  },
  reason: {
    not_in_team: 'non è nella squadra',
    inactive: 'non è più attivo',
    on_leave: 'è assente',
    off_shift: 'è fuori orario',
    at_capacity: 'ha già tutti i lead che può ricevere',
    declined_before: 'ha già rifiutato questo lead, conserva il turno',
    pulled_back: 'lo aveva; gli è appena stato ripreso',
    behind_others: 'è per i lead che attendono da più tempo',
  },
  turn: {
    first: 'Il giro non era iniziato; ora è a {{after}}.',
    moved: 'L’ultimo prima era andato a {{before}}; ora il giro è a {{after}}.',
    stays: 'Il giro resta dov’era: l’ultimo è andato a {{before}}.',
    fresh: 'Il giro non è ancora iniziato.',
  },
  somebody: 'qualcuno',
  aTeam: 'un’altra squadra',
};
