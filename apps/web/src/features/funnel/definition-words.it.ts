import type { Translated } from '../../ui/translated.js';
import type { definitions as en } from './definition-words.en.js';

/** What the figures mean. */
export const definitions: Translated<typeof en> = {
  definitions: {
    title: 'Che cosa significano i numeri',
    volume: {
      name: 'Volume',
      is: 'Lead entrati in una fase per la prima volta in questi giorni; ognuno conta una volta, e chi ha saltato una fase vi è entrato con la successiva. La crescita è rispetto ai giorni di confronto.',
    },
    inPeriod: {
      name: 'Tasso di questi giorni',
      is: 'Ingressi nella fase successiva su ingressi in questa, entrambi in questi giorni: non sono gli stessi lead, quindi può superare il 100 % e allora non misura la qualità.',
    },
    ofCohort: {
      name: 'Tasso di questi lead',
      is: 'Di chi è entrato nella fase in questi giorni, quanti hanno proseguito fino a oggi. I lead giovani hanno avuto meno tempo.',
    },
    interval: {
      name: 'Intervallo',
      is: 'Entro quali valori sta il vero tasso con il 95 % di certezza (Wilson); meno sono i lead, più è largo.',
    },
    time: {
      name: 'Tempo',
      is: 'Entro quando la metà, e nove su dieci, di tutti gli entrati hanno proseguito (Kaplan–Meier); chi è ancora in cammino conta per il tempo in cui è stato osservato.',
    },
    fates: {
      name: 'Che ne è stato',
      is: 'Dove sta oggi ciascuno di loro; le parti sommate danno il volume.',
    },
    value: {
      name: 'Valore',
      is: 'Trattative dei lead entrati: vinte, aperte, e aperte ponderate con il proprio tasso di vincita. Gli importi senza cambio stanno a parte e in nessuna somma. Le fasi non si sommano: la stessa trattativa è in ciascuna.',
    },
    leadVelocity: {
      name: 'Velocità dei lead',
      is: 'Lead qualificati (MQL) di questi giorni rispetto ad altrettanti giorni prima: (ora − prima) / prima.',
    },
    winRate: {
      name: 'Tasso di vincita',
      is: 'Lead con una trattativa vinta, su quelli la cui trattativa si è conclusa, da sempre.',
    },
    age: {
      name: 'Età',
      is: 'Unità trascorse da quella in cui la coorte è entrata, che vale 0. Si confrontano solo celle della stessa età.',
    },
    ripe: {
      name: 'Non ancora',
      is: 'L’unità è ancora in corso e altro può arrivare: la cella è tratteggiata e non si confronta con nulla.',
    },
  },
};
