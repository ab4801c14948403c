import type { Translated } from '../../ui/translated.js';
import type { en } from './site-words.en.js';

export const it: Translated<typeof en> = {
  title: 'Siti e visite',
  lead: 'Una riga nelle tue pagine dice come qualcuno è arrivato, prima che dica chi è. Quando compila un modulo, le sue visite diventano contatti del suo lead; di chi non lo fa mai spariscono dopo 90 giorni.',
  add: 'Nuovo sito',
  none: 'Ancora nessun sito',
  noneText: 'Indica uno dei tuoi siti e incolla la sua riga nelle pagine.',
  change: 'Modifica il sito',
  pause: 'Smetti di registrare',
  resume: 'Registra di nuovo',
  added: 'Ora incolla la sua riga nelle pagine',
  saved: 'Salvato; vale da ora',
  state: { active: 'registra', paused: 'non registra' },
  turned: { active: 'Le visite si registrano di nuovo', paused: 'Non si registra più nulla' },
  snippet: 'Incolla questa riga in ogni pagina, prima della fine di head',
  consent: { asked: 'Nulla prima che il visitatore acconsenta', 'not-needed': 'Registrato senza chiedere' },
  consentText: {
    asked:
      'Finché il tuo banner non lo dice, nulla si registra e nulla si conserva nel browser. Se il consenso è revocato, sparisce ciò che il browser conservava.',
    'not-needed':
      'Dove vale un’altra base giuridica, e ne rispondi tu. Do Not Track e Global Privacy Control si rispettano comunque.',
  },
  banner:
    'Il tuo banner dice allo script che cosa ha detto il visitatore: acconsente, revoca, e un’altra pagina senza caricarne una.',
  recorded:
    'Si registra: il percorso della pagina, i cinque codici di campagna, gli id dei clic, la provenienza e un id casuale. Nessun cookie, nessun indirizzo di rete.',
  form: {
    name: 'Come si chiama',
    origins: 'Dove sono le sue pagine',
    originsHint: 'Indirizzi senza percorso; più d’uno se il sito ne ha più d’uno.',
    consent: 'Si chiede prima ai visitatori?',
    make: 'Aggiungilo e mostra la sua riga',
    save: 'Salva',
  },
};
