import { metric } from './metric.js';

export const AGREEMENT_METRICS = [
  metric(
    'tally-counted',
    ['Counted leads', 'Lead conteggiati'],
    ['count', 'marketing', 'up'],
    ['credits of the period in the bucket “counted”', 'tally (counted)', null],
    [
      'Not leads handed over: a credit counts once its window has closed or sales accepted.',
      'Non lead consegnati: un credito conta quando la finestra è chiusa o le vendite hanno accettato.',
    ],
    ['tally'],
  ),
  metric(
    'tally-provisional',
    ['Provisional leads', 'Lead provvisori'],
    ['count', 'marketing', 'none'],
    ['credits of the period whose acceptance window is open', 'tally (provisional)', null],
    [
      'Not yet earned for good: a rejection for marketing’s fault takes it back.',
      'Non ancora acquisiti: un rifiuto imputabile al marketing li storna.',
    ],
    ['tally'],
  ),
  metric(
    'tally-contested',
    ['Disputed and reversed leads', 'Lead contestati e stornati'],
    ['count', 'both', 'down'],
    ['credits of the period in the buckets “disputed” and “reversed”, side by side', 'tally', null],
    [
      'Not part of attainment: they are shown beside it, never in it.',
      'Non fanno parte del raggiungimento: stanno accanto, mai dentro.',
    ],
    ['tally'],
  ),
  metric(
    'attainment',
    ['Attainment', 'Raggiungimento'],
    ['ratio', 'marketing', 'up'],
    [
      '(counted + provisional) ÷ goal of the period',
      'tally (counted + provisional)',
      'goal, pro-rated by working-day weight when it changed, with what the period before left to it',
    ],
    [
      'Not pace: it says how much of the whole period is done, not whether one is in time.',
      'Non il passo: dice quanta parte dell’intero periodo è fatta, non se si è in tempo.',
    ],
    ['tally'],
  ),
  metric(
    'pace',
    ['Pace', 'Passo'],
    ['ratio', 'marketing', 'up'],
    [
      '(counted + provisional) ÷ plan to date; the plan spreads the goal over working days by weight',
      'tally (counted + provisional)',
      'plan to date, today included',
    ],
    [
      'Not a forecast: it compares with the plan and does not look ahead. No verdict before the third working day.',
      'Non una previsione: confronta con il piano e non guarda avanti. Nessun giudizio prima del terzo giorno lavorativo.',
    ],
    ['tally'],
  ),
  metric(
    'required-per-day',
    ['Needed per day', 'Necessari al giorno'],
    ['count', 'marketing', 'down'],
    [
      '(goal − counted − provisional) ÷ working days left after today',
      'goal − tally (counted + provisional)',
      'working days left',
    ],
    [
      'Not what was planned per day: it grows when the pace is behind.',
      'Non il piano giornaliero: cresce quando si è in ritardo.',
    ],
    ['tally'],
  ),
  metric(
    'duty-rate',
    ['Duties kept', 'Impegni rispettati'],
    ['ratio', 'sales', 'up'],
    [
      'met ÷ (met + breached), obligations of lead level whose clock started in the period',
      'obligation (met)',
      'obligation (met + breached)',
    ],
    [
      'Not a share of all obligations: pending, excused and cancelled ones are in neither part.',
      'Non una quota di tutti gli impegni: quelli in corso, giustificati o annullati non sono in nessuna delle due parti.',
    ],
    ['obligation'],
  ),
  metric(
    'corrected-duty-rate',
    ['Duties kept, with corrections', 'Impegni rispettati, con le correzioni'],
    ['ratio', 'sales', 'up'],
    [
      'met ÷ (met + breached), each corrected obligation in the state it would have been in by what became known later, waivers included',
      'obligation (met) and obligation.corrected (to met − from met)',
      'obligation (met + breached) and obligation.corrected (to − from both)',
    ],
    [
      'Not what is judged: the contract rate is, and what was told stays. Shown beside it, never in its place.',
      'Non ciò che fa fede: fa fede il tasso contrattuale, e ciò che è stato comunicato resta. Sta accanto, mai al suo posto.',
    ],
    ['obligation', 'obligation.corrected'],
  ),
  metric(
    'corrected-duties',
    ['Corrected duties', 'Impegni corretti'],
    ['count', 'sales', 'none'],
    ['obligations that would have ended otherwise than was told, each once', 'obligation.corrected', null],
    [
      'Not how often somebody corrected: an obligation corrected twice counts once, one corrected back not at all.',
      'Non quante volte si è corretto: un impegno corretto due volte conta una volta, uno riportato com’era nessuna.',
    ],
    ['obligation.corrected'],
  ),
  metric(
    'pending-duties',
    ['Running clocks', 'Scadenze in corso'],
    ['count', 'sales', 'none'],
    ['obligations started − ended', 'obligation (pending)', null],
    [
      'Not overdue: what is overdue is breached at its deadline.',
      'Non scaduti: ciò che scade è mancato alla sua scadenza.',
    ],
    ['obligation'],
  ),
  metric(
    'own-duty-rate',
    ['Own duties kept', 'Impegni personali rispettati'],
    ['ratio', 'sales', 'up'],
    [
      'met ÷ (met + breached), obligations of owner level',
      'obligation.owner (met)',
      'obligation.owner (met + breached)',
    ],
    [
      'Not part of the agreement: it begins anew with each owner, the promise does not.',
      'Non fa parte dell’accordo: ricomincia con ogni titolare, la promessa no.',
    ],
    ['obligation.owner'],
  ),
  metric(
    'time-to-answer',
    ['Time to answer', 'Tempo di risposta'],
    ['duration', 'sales', 'down'],
    [
      'percentile of business time from start to fulfilment, of obligations met',
      'obligation.elapsed, by bucket',
      null,
    ],
    [
      'Not the time of all: obligations that were breached or still run have no time to answer yet. Error at most 1 %.',
      'Non il tempo di tutti: gli impegni mancati o in corso non hanno ancora un tempo di risposta. Errore massimo 1 %.',
    ],
    ['obligation.elapsed'],
  ),
  metric(
    'lateness',
    ['Lateness', 'Ritardo'],
    ['duration', 'sales', 'down'],
    [
      'percentile of the time by which breached obligations were fulfilled late',
      'obligation.late, by bucket',
      null,
    ],
    [
      'Not of all breaches: those never answered have no lateness.',
      'Non di tutte le violazioni: quelle mai risposte non hanno un ritardo.',
    ],
    ['obligation.late'],
  ),
];
