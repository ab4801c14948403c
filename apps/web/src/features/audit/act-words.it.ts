import type { act as en } from './act-words.en.js';

export const act: typeof en = {
  account: {
    signed_in: 'Ha effettuato l’accesso',
    sign_in_refused: 'Accesso rifiutato',
    signed_out: 'È uscito',
    password_changed: 'Ha cambiato la password',
    link_used: 'Ha usato un link',
    sign_in_linked: 'Ha collegato un altro modo di accesso',
    sign_in_unlinked: 'Ha scollegato un modo di accesso',
    second_factor_set: 'Ha attivato il secondo fattore',
    second_factor_removed: 'Ha tolto il secondo fattore',
    recovery_code_used: 'Ha usato un codice di recupero',
    recovery_codes_made: 'Ha creato codici di recupero',
  },
  session: {
    ended: 'Ha chiuso una sessione',
  },
  sessions: {
    ended: 'Ha chiuso tutte le altre sessioni',
  },
  workspace: {
    created: 'Ha creato lo spazio di lavoro',
    changed: 'Ha modificato lo spazio di lavoro',
    sign_in_changed: 'Ha cambiato come accedono i membri',
  },
  member: {
    invited: 'Ha invitato un membro',
    joined: 'È entrato',
    changed: 'Ha modificato un membro',
    roles_changed: 'Ha cambiato i ruoli di un membro',
    teams_changed: 'Ha cambiato le squadre di un membro',
    deactivated: 'Ha disattivato un membro',
    reactivated: 'Ha riattivato un membro',
    link_made: 'Ha creato un link per un membro',
  },
  role: {
    defined: 'Ha definito un ruolo',
    changed: 'Ha modificato un ruolo',
    removed: 'Ha eliminato un ruolo',
  },
  team: {
    created: 'Ha creato una squadra',
    changed: 'Ha modificato una squadra',
    removed: 'Ha eliminato una squadra',
  },
  key: {
    created: 'Ha creato una chiave API',
    changed: 'Ha modificato una chiave API',
    rotated: 'Ha rinnovato una chiave API',
    revoked: 'Ha revocato una chiave API',
    refused: 'Una chiave API è stata rifiutata fuori dalle sue reti',
  },
  connector: {
    created: 'Ha collegato una fonte',
    changed: 'Ha modificato una fonte',
    secret_rotated: 'Ha rinnovato il segreto di una fonte',
    removed: 'Ha eliminato una fonte',
  },
  webhook: {
    created: 'Ha creato un webhook',
    changed: 'Ha modificato un webhook',
    secret_rotated: 'Ha rinnovato il segreto di un webhook',
    removed: 'Ha eliminato un webhook',
  },
  retention: {
    changed: 'Ha cambiato per quanto si conservano le persone',
  },
  keeping: {
    changed: 'Ha cambiato per quanto si conservano i dati',
  },
  person: {
    exported: 'Ha esportato i dati di una persona',
    erased: 'Ha cancellato una persona',
  },
  audit: {
    exported: 'Ha esportato questo registro',
  },
  backup: {
    made: 'Ha fatto un backup',
    restored: 'Ha ripristinato un backup',
  },
  data: {
    exported: 'Ha esportato dati',
  },
  agreement: {
    drafted: 'Ha steso una bozza di accordo',
    redrafted: 'Ha modificato una bozza',
    proposed: 'Ha proposto un accordo',
    answered: 'Ha risposto a una proposta',
    withdrawn: 'Ha ritirato una proposta',
    signed: 'Ha firmato un accordo',
    activated: 'Ha messo in vigore un accordo',
    ended: 'Ha concluso un accordo',
  },
  signature: {
    delegated: 'Ha delegato la firma',
    undelegated: 'Ha revocato la delega di firma',
    demanded: 'Ha cambiato chi deve firmare',
  },
  obligation: {
    waived: 'Ha giustificato un impegno',
    rebased: 'Ha fatto giudicare una promessa da un’altra versione',
  },
  period: {
    restatement_proposed: 'Ha proposto di ricalcolare un periodo',
    restatement_declined: 'Ha rifiutato di ricalcolare un periodo',
    restated: 'Ha ricalcolato un periodo chiuso',
  },
  calendar: {
    created: 'Ha creato un calendario',
    changed: 'Ha modificato un calendario',
    archived: 'Ha archiviato un calendario',
    assigned: 'Ha assegnato un calendario a un membro',
  },
  routing: {
    published: 'Ha messo in vigore regole di assegnazione',
    limited: 'Ha limitato i lead di un membro',
  },
  qualification: {
    activated: 'Ha cambiato come si valutano i lead',
  },
  credit: {
    settings_changed: 'Ha cambiato le impostazioni dei meriti',
  },
  returns: {
    settings_changed: 'Ha cambiato le impostazioni dei ritorni',
  },
  after_sale_settings: {
    changed: 'Ha cambiato i passi dopo la vendita',
  },
  decision_template: {
    changed: 'Ha cambiato i passi d’acquisto',
  },
  pipeline: {
    quota_set: 'Ha fissato una quota della pipeline',
    sellers_placed: 'Ha collocato i venditori',
  },
  currency_rate: {
    set: 'Ha fissato un cambio',
    source_set: 'Ha scelto quali cambi arrivano ogni giorno',
  },
  figures: {
    rebuilt: 'Ha ricalcolato le cifre',
  },
  partner: {
    created: 'Ha aggiunto un partner',
    changed: 'Ha modificato un partner',
    ended: 'Ha concluso una collaborazione',
  },
};
