import type { Translated } from '../../ui/translated.js';
import type { predictive as english } from './predictive-words.en.js';

export const predictive: Translated<typeof english> = {
  text: 'Un modello che impara dai vostri lead quali si vincono. Vede ciò che si sapeva all’arrivo del lead, e nessun nome. È messo a confronto con le regole su lead che nessuno dei due aveva visto, e lo accende solo una persona.',
  train: 'Addestra un modello',
  running: 'Sta imparando dai vostri lead: può volerci un minuto.',
  trained: 'Il modello {{version}} è addestrato: ecco com’è andato',
  none: 'Ancora nessun modello',
  noneText:
    'Addestralo quando abbastanza lead sono giunti alla fine: 1.000 in tutto, almeno 200 vinti e 200 no.',
  which: 'Modello mostrato',
  model: 'Modello {{version}}',
  on: 'acceso',
  theModel: 'Modello',
  theRules: 'Regole',
  measure: 'Sugli stessi lead',
  measures: {
    ranking: 'Distinguere i lead (AUC)',
    brier: 'Errore delle probabilità (Brier)',
    logLoss: 'Sorpresa (log loss)',
    calibrationError: 'Errore di calibrazione (ECE)',
  },
  means: {
    ranking: 'più è meglio; 0,5 è il caso',
    brier: 'meno è meglio',
    logLoss: 'meno è meglio',
    calibrationError: 'meno è meglio: accade ciò che si dice',
  },
  conclusion: {
    model: 'Il modello distingue i lead che si vincono meglio delle vostre regole.',
    rules: 'Le vostre regole fanno meglio del modello: lascialo spento.',
    even: 'Il modello non fa meglio delle vostre regole.',
    alone: 'Non c’erano regole attive con cui confrontarlo: attivale, poi addestra di nuovo.',
  },
  part: {
    learning_one: 'Ha imparato da {{leads}} lead ({{won}} vinti).',
    learning_other: 'Ha imparato da {{leads}} lead ({{won}} vinti).',
    calibrating_one: 'Calibrato con {{leads}} ({{won}} vinti).',
    calibrating_other: 'Calibrato con {{leads}} ({{won}} vinti).',
    judging_one: 'Giudicato su {{leads}} mai visti ({{won}} vinti).',
    judging_other: 'Giudicato su {{leads}} mai visti ({{won}} vinti).',
  },
  split: {
    time: 'Divisi per giorno d’arrivo, gli ultimi per giudicare.',
    seeded: 'Alcuni lead non hanno data: divisi a caso col seme {{seed}}.',
  },
  switchOn: 'Accendilo',
  switchOff: 'Spegnilo',
  onTitle: 'Accendi il modello {{version}}',
  onText:
    'Ogni lead mostra quanto è probabile vincerlo, e perché. Non decide nulla: punteggi, fasce e consegne restano alle regole.',
  offTitle: 'Spegni il modello {{version}}',
  offText: 'I lead non mostrano più una probabilità. Il modello e il suo rapporto restano.',
  isOn: 'Il modello {{version}} è acceso',
  isOff: 'Il modello {{version}} è spento',
  tooFew: {
    title: 'Non c’è ancora abbastanza da cui imparare',
    closed: 'Sono giunti alla fine {{have}} lead, e ne servono {{need}}.',
    won: 'Sono stati vinti {{have}} lead, e ne servono {{need}}.',
    otherwise: 'Sono finiti senza vittoria {{have}} lead, e ne servono {{need}}.',
    'one-sided-part':
      'Divisi nel tempo, una parte ha solo lead vinti o solo persi: non si può giudicare nulla.',
    why: 'Un lead conta 90 giorni dopo l’arrivo. Fino ad allora fanno meglio le regole.',
  },
  calibration: {
    title: 'Ciò che si dice accade?',
    label: 'Probabilità detta e quota vinta, per il modello e per le regole; le cifre sono nella tabella.',
    told: 'Detto',
    happened: 'Accaduto',
    even: 'Accade ciò che si dice',
    between: 'Detto tra',
    bin_one: 'detto {{told}}, accaduto {{happened}} ({{low}} – {{high}}), {{count}} lead',
    bin_other: 'detto {{told}}, accaduto {{happened}} ({{low}} – {{high}}), {{count}} lead',
  },
};
