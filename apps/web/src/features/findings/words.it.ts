import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Vale la pena chiedere',
  go: 'Segnalazioni',
  period: 'Periodo',
  about:
    'Le cifre possono essere giuste e non voler dire ciò che sembrano. Ecco che cosa, in questo periodo, ha quell’aspetto, perché lo leggano le due parti. Ognuna è una domanda da fare, mai un verdetto: accanto c’è quanto è sicura e che cos’altro potrebbe spiegarla.',
  someone: 'Qualcuno',
  never: {
    title: 'Ancora nulla da guardare',
    text: 'Questo accordo non è mai stato in vigore: nessuna sua promessa è stata mantenuta o mancata.',
  },
  clean: {
    title: 'Nulla da chiedere',
    text: 'In questo periodo non si è trovato nulla, o è ancora troppo poco per dirlo.',
  },
  notFound: 'Cercato e non trovato',
  leads: 'Lo mostrano: {{leads}}',
  leadsShown: 'Lead che lo mostrano',
  perhaps: 'Potrebbe anche essere: {{list}}.',
  severity: {
    note: 'Da guardare',
    warning: 'Abbastanza chiaro da chiedere',
    serious: 'Forte',
  },
  chance: {
    none: 'contato rispetto a un limite dichiarato; il caso non c’entra',
    once: 'il solo caso lo mostrerebbe circa una volta su {{times}}',
    rarest: 'il solo caso lo mostrerebbe meno di una volta su {{times}}',
  },
  kind: {
    'pauses-before-deadlines': {
      title: 'Pause poco prima delle scadenze',
      means:
        'Un termine sospeso poco prima della fine non si può mancare. Si cerca chi lo fa più spesso dei colleghi.',
      says: '{{about}} ha messo in pausa {{pauses}} termini con poco tempo rimasto, su {{duties}} ({{share}}). Le pause hanno restituito {{pausedShare}} del tempo promesso.',
    },
    'accepted-without-touch': {
      title: 'Accettati in blocco e non chiamati',
      means:
        'Accettare ferma un termine e ne avvia un altro. Si cercano lead presi a pochi minuti l’uno dall’altro e poi non contattati in tempo.',
      says: '{{about}} ha accettato {{inBulk}} lead a pochi minuti l’uno dall’altro, e {{untouched}} di questi ({{share}}) non sono stati contattati in tempo. Accettati in tutto: {{accepted}}.',
    },
    'back-dated-answers': {
      title: 'Risposte dette dopo',
      means:
        'Un tentativo si può registrare dopo averlo fatto; vale da quando è stato fatto. Si cercano i casi numerosi, soprattutto quelli che rimediano a una promessa mancata.',
      says: '{{about}} ha registrato {{late}} tentativi su {{attempts}} un’ora o più dopo averli fatti; {{saving}} hanno trasformato una promessa mancata in una mantenuta.',
    },
    'stages-there-and-back': {
      title: 'Fasi avanti e indietro',
      means:
        'Un lead portato avanti e riportato indietro in un giorno guadagna ciò che vale la fase, e resta dov’era.',
      says: '{{about}} ha portato {{leads}} lead in un’altra fase e indietro entro un giorno, {{flips}} volte in tutto.',
    },
    'bulk-at-period-end': {
      title: 'Lead in blocco a fine periodo',
      means:
        'Si cerca a periodo concluso: più lead negli ultimi giorni lavorativi di quanti il piano dia a quei giorni, oltre ciò che spiega il caso.',
      says: '{{share}} dei lead per «{{about}}» è arrivato negli ultimi {{days}} giorni lavorativi ({{late}} su {{leads}}); il piano dà a quei giorni {{planned}}.',
    },
    'channel-stuffing': {
      title: 'Un canale che riempie la quota',
      means:
        'Si cerca un canale con molto del volume i cui lead le vendite tengono chiaramente meno spesso di quelli degli altri.',
      says: '{{about}} ha portato {{share}} dei lead che contano ({{leads}}). Di quelli decisi ({{decided}}) le vendite ne hanno tenuti {{rate}}, degli altri canali {{others}}.',
    },
    'always-met-at-once': {
      title: 'Una promessa mantenuta in un attimo',
      means:
        'Un termine che tutti rispettano sempre subito non chiede nulla; oppure ciò che si registra non è ciò che si fa.',
      says: '«{{about}}» ha avuto risposta {{answered}} volte, metà entro {{median}} del tempo concesso e nove su dieci entro {{ninetieth}}. In ritardo: {{late}}.',
    },
  },
  otherwise: {
    'customers-asked-to-wait': 'clienti che hanno chiesto di aspettare',
    'other-kind-of-leads': 'un altro tipo di lead',
    'attempts-not-logged': 'tentativi fatti e non registrati',
    'taken-over-from-a-colleague': 'lead presi da un collega',
    'worked-without-a-connection': 'lavoro senza connessione',
    'logged-at-the-end-of-the-day': 'tutto registrato a fine giornata',
    'slips-put-right': 'sviste corrette',
    'import-corrected': 'un’importazione corretta',
    'campaign-or-event': 'una campagna o un evento',
    'import-at-month-end': 'un’importazione a fine mese',
    'new-channel-being-tried': 'un canale nuovo in prova',
    'sales-treats-it-differently': 'le vendite che lo trattano diversamente',
    'very-good-work': 'lavoro molto ben fatto',
    'answered-by-automation': 'risposte date da automatismi',
  },
};
