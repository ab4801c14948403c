import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Da chiarire insieme',
  go: 'Segnalazioni',
  period: 'Periodo',
  about:
    'Anche cifre giuste possono ingannare. Ecco che cosa, in questo periodo, merita una domanda: lo leggono entrambe le parti. Nessuna segnalazione è un verdetto: accanto a ciascuna c’è quanto è solida e che cos’altro potrebbe spiegarla.',
  someone: 'Qualcuno',
  never: {
    title: 'Ancora nulla da guardare',
    text: 'Questo accordo non è mai stato in vigore: nessuna sua promessa è stata rispettata o mancata.',
  },
  clean: {
    title: 'Nulla da chiarire',
    text: 'In questo periodo non è emerso nulla, o è ancora troppo presto per dirlo.',
  },
  notFound: 'Cercato e non trovato',
  leads: 'Guarda: {{leads}}',
  leadsShown: 'Lead coinvolti',
  leadsOf: '{{shown}} su {{all}}',
  leadsMore_one: 'Mostrane {{count}} in più',
  leadsMore_other: 'Mostrane {{count}} in più',
  perhaps: 'Altre spiegazioni possibili: {{list}}.',
  severity: {
    note: 'Da tenere d’occhio',
    warning: 'Da chiedere',
    serious: 'Indizio forte',
  },
  chance: {
    none: 'contato rispetto a un limite dichiarato; il caso non c’entra',
    once: 'per puro caso capiterebbe circa una volta su {{times}}',
    rarest: 'per puro caso capiterebbe meno di una volta su {{times}}',
  },
  kind: {
    'pauses-before-deadlines': {
      title: 'Pause poco prima delle scadenze',
      means:
        'Un termine sospeso poco prima della fine non si può mancare. Si cerca chi lo fa più spesso dei colleghi.',
      says: '{{about}} ha messo in pausa {{pauses}} termini quando restava poco tempo, su {{duties}} ({{share}}). Le pause hanno restituito il {{pausedShare}} del tempo promesso.',
    },
    'accepted-without-touch': {
      title: 'Accettati in blocco e non chiamati',
      means:
        'Accettare ferma un termine e ne avvia un altro. Si cercano lead accettati a pochi minuti l’uno dall’altro e poi non contattati in tempo.',
      says_one:
        '{{about}} ha accettato {{inBulk}} lead a pochi minuti l’uno dall’altro e {{untouched}} di questi ({{share}}) non è stato contattato in tempo. Accettati in tutto: {{accepted}}.',
      says_other:
        '{{about}} ha accettato {{inBulk}} lead a pochi minuti l’uno dall’altro e {{untouched}} di questi ({{share}}) non sono stati contattati in tempo. Accettati in tutto: {{accepted}}.',
    },
    'back-dated-answers': {
      title: 'Attività registrate dopo',
      means:
        'Un tentativo si può registrare dopo averlo fatto e vale da quando è stato fatto. Si cerca chi lo fa spesso, soprattutto dove rimedia a una promessa mancata.',
      says_zero:
        '{{about}} ha registrato {{late}} tentativi su {{attempts}} un’ora o più dopo averli fatti; nessuno ha rimediato a una promessa mancata.',
      says_one:
        '{{about}} ha registrato {{late}} tentativi su {{attempts}} un’ora o più dopo averli fatti; {{saving}} ha reso rispettata una promessa mancata.',
      says_other:
        '{{about}} ha registrato {{late}} tentativi su {{attempts}} un’ora o più dopo averli fatti; {{saving}} hanno reso rispettate promesse mancate.',
    },
    'stages-there-and-back': {
      title: 'Fasi avanti e indietro',
      means:
        'Un lead portato avanti e riportato indietro in giornata fa guadagnare ciò che vale la fase, ma resta dov’era.',
      says_one:
        '{{about}} ha portato {{leads}} lead in un’altra fase e indietro entro un giorno, {{flips}} volte in tutto.',
      says_other:
        '{{about}} ha portato {{leads}} lead in un’altra fase e indietro entro un giorno, {{flips}} volte in tutto.',
    },
    'bulk-at-period-end': {
      title: 'Lead in blocco a fine periodo',
      means:
        'Si guarda a periodo concluso: negli ultimi giorni lavorativi più lead di quanti ne preveda il piano, oltre ciò che spiega il caso.',
      says: 'Il {{share}} dei lead per «{{about}}» è arrivato negli ultimi {{days}} giorni lavorativi ({{late}} su {{leads}}); il piano ne prevede il {{planned}}.',
    },
    'channel-stuffing': {
      title: 'Un canale che riempie l’obiettivo',
      means:
        'Si cerca un canale che porta gran parte del volume e i cui lead le vendite tengono molto meno spesso di quelli degli altri.',
      says: '{{about}} ha portato il {{share}} dei lead che contano ({{leads}}). Di quelli già decisi ({{decided}}) le vendite ne hanno tenuti il {{rate}}, degli altri canali il {{others}}.',
    },
    'always-met-at-once': {
      title: 'Una promessa rispettata in un attimo',
      means:
        'Un termine che tutti rispettano sempre e subito non chiede nulla; oppure ciò che si registra non è ciò che si fa.',
      says: '«{{about}}» ha avuto risposta {{answered}} volte: metà entro il {{median}} del tempo concesso, nove su dieci entro il {{ninetieth}}. In ritardo: {{late}}.',
    },
  },
  otherwise: {
    'customers-asked-to-wait': 'i clienti hanno chiesto di aspettare',
    'other-kind-of-leads': 'i lead erano di un altro tipo',
    'attempts-not-logged': 'i tentativi sono stati fatti ma non registrati',
    'taken-over-from-a-colleague': 'i lead sono stati presi da un collega',
    'worked-without-a-connection': 'si è lavorato senza connessione',
    'logged-at-the-end-of-the-day': 'si registra tutto a fine giornata',
    'slips-put-right': 'si sono corrette delle sviste',
    'import-corrected': 'si è corretta un’importazione',
    'campaign-or-event': 'c’è stata una campagna o un evento',
    'import-at-month-end': 'c’è stata un’importazione a fine mese',
    'new-channel-being-tried': 'si sta provando un canale nuovo',
    'sales-treats-it-differently': 'le vendite lo trattano diversamente',
    'very-good-work': 'il lavoro è stato ottimo',
    'answered-by-automation': 'hanno risposto degli automatismi',
  },
};
