import type { Translated } from '../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  nav: {
    today: 'Oggi',
    leads: 'Lead',
    team: 'Squadra',
    obligations: 'Impegni',
    agreement: 'Accordo',
    credit: 'Percorso',
    partners: 'Partner',
    conversations: 'Conversazioni',
    events: 'Eventi',
    import: 'Importa',
    settings: 'Impostazioni',
    main: 'Principale',
    more: 'Altro',
    skip: 'Vai al contenuto',
  },
  link: {
    live: 'in diretta',
    revision: 'in diretta · fino alla voce {{revision}}',
    connecting: 'connessione',
    lost: 'riconnessione',
    denied: 'disconnesso',
  },
  menu: {
    title: 'Il tuo account',
    language: 'Lingua',
    scheme: 'Aspetto',
    light: 'Chiaro',
    dark: 'Scuro',
    auto: 'Come il sistema',
    signOut: 'Esci',
    search: 'Cerca',
    sample: 'Dati di esempio',
    workspaces: 'Altri spazi di lavoro',
  },
  missing: {
    title: 'Questa pagina non esiste',
    text: 'L’indirizzo può essere sbagliato, o ciò che era qui è stato spostato.',
    home: 'Vai a Oggi',
  },
  broken: { title: 'Qualcosa è andato storto in questa pagina', reload: 'Ricarica' },
};
