import { metric } from './metric.js';

export const FORECAST_METRICS = [
  metric(
    'attain-probability',
    ['Chance of attaining', 'Probabilità di riuscita'],
    ['ratio', 'marketing', 'up'],
    [
      'P(final total ≥ goal): Gamma-Poisson for leads, compound sum for money, with the rate of the clause’s own past periods as prior; green from 0.8, amber from 0.4',
      'tally (counted + provisional), by day and price',
      'the goal of the period',
    ],
    [
      'Not attainment, and no promise: two of ten goals with 0.8 are missed. Nothing before the third working day.',
      'Non il raggiungimento, e non una promessa: due obiettivi su dieci con 0,8 si mancano. Nulla prima del terzo giorno lavorativo.',
    ],
    ['tally', 'tally.price'],
  ),
  metric(
    'forecast-interval',
    ['Where the period will end', 'Dove finirà il periodo'],
    ['count', 'marketing', 'none'],
    ['interval that holds the final total in four of five cases', 'tally (counted + provisional)', null],
    [
      'Not the plan, and not the best and the worst case: one of five ends outside.',
      'Non il piano, e non il caso migliore e il peggiore: uno su cinque finisce fuori.',
    ],
    ['tally', 'tally.price'],
  ),
  metric(
    'quality-share',
    ['Share of good leads', 'Quota di lead buoni'],
    ['ratio', 'marketing', 'up'],
    [
      'good ÷ judged, with its Wilson interval; judged from the agreed number of leads on',
      'tally (counted)',
      'tally (counted + reversed)',
    ],
    [
      'Not of all leads handed over: those still waiting are in neither part.',
      'Non di tutti i lead consegnati: quelli ancora in attesa non sono in nessuna delle due parti.',
    ],
    ['tally'],
  ),
  metric(
    'mix-share',
    ['Share in the mix', 'Quota nel mix'],
    ['ratio', 'marketing', 'none'],
    [
      'credits of the part ÷ credits of all, by lead or by value',
      'tally.part (counted + provisional)',
      'tally (counted + provisional)',
    ],
    [
      'Not a volume: a floor can be kept by handing over fewer of the others.',
      'Non un volume: un minimo si rispetta anche consegnando meno degli altri.',
    ],
    ['tally', 'tally.part'],
  ),
  metric(
    'process-rate',
    ['Process rate', 'Tasso del processo'],
    ['ratio', 'sales', 'up'],
    [
      'P(answered within the target), Kaplan-Meier over all waits of the period in units of their own target; by exit, Aalen-Johansen',
      'obligation.answer (in time)',
      'waits at risk, open ones for as long as they have been seen',
    ],
    [
      'Not the contract rate: that looks at what is decided only, and flatters while hard cases are still open.',
      'Non il tasso contrattuale: quello guarda solo ciò che è deciso, e lusinga finché i casi difficili sono aperti.',
    ],
    ['obligation.answer'],
  ),
  metric(
    'answer-percentiles',
    ['Half and nine of ten answered within', 'Metà e nove su dieci entro'],
    ['duration', 'sales', 'down'],
    [
      'percentile of business time from start to answer, early or late; on the board from buckets (error at most 1 %), over its leads exact (percentile_cont)',
      'obligation.answer and obligation.took',
      null,
    ],
    [
      'Not of what is still open: for that there is the process rate.',
      'Non di ciò che è ancora aperto: per quello c’è il tasso del processo.',
    ],
    ['obligation.answer', 'obligation.took'],
  ),
  metric(
    'about-to-breach',
    ['About to breach', 'Prossimi alla violazione'],
    ['count', 'sales', 'down'],
    ['running clocks with at most a fifth of their target left', 'clocks that run', null],
    ['Not breached: there is still time.', 'Non mancati: c’è ancora tempo.'],
    ['obligation'],
  ),
  metric(
    'error-budget',
    ['Budget of breaches left', 'Margine di violazioni residuo'],
    ['count', 'sales', 'up'],
    ['(1 − objective) × decided − breached', 'obligation (breached)', 'obligation (met + breached)'],
    [
      'Not a leave to breach: it grows with every promise kept, and below 0 the objective is missed.',
      'Non un permesso di mancare: cresce con ogni impegno rispettato, e sotto lo 0 l’obiettivo è mancato.',
    ],
    ['obligation'],
  ),
  metric(
    'budget-burn',
    ['Burn of the budget', 'Consumo del margine'],
    ['ratio', 'sales', 'down'],
    [
      'breached ÷ decided ÷ (1 − objective) in a window of working time; alarms where the long window and its last twelfth both exceed the threshold and chance does not explain it',
      'obligation.decided (breached)',
      'obligation.decided × (1 − objective)',
    ],
    [
      'Not a level: 1 uses the budget up exactly at the end of the period. Without new data an alarm stays as it is.',
      'Non un livello: 1 esaurisce il margine esattamente a fine periodo. Senza nuovi dati un allarme resta com’è.',
    ],
    ['obligation.decided'],
  ),
  metric(
    'stage-exit-rate',
    ['Conversion per week', 'Conversione per settimana'],
    ['ratio', 'both', 'up'],
    [
      'left for a further stage ÷ left, by the week of leaving; limits p̄ ± 3σ, computed anew only where both sides signed another process',
      'left (on)',
      'left (on + off)',
    ],
    [
      'Not the share of a cohort that will convert one day: who is still in the stage is in neither part.',
      'Non la quota di una coorte che si convertirà un giorno: chi è ancora nella fase non è in nessuna delle due parti.',
    ],
    ['left'],
  ),
  metric(
    'revenue-goal',
    ['Revenue against the shared goal', 'Ricavi rispetto all’obiettivo comune'],
    ['money', 'both', 'up'],
    [
      'value won in the period against the goal above both sides; forecast from the number of deals and their sizes',
      'won.value',
      'the revenue goal of the version in force',
    ],
    [
      'Not one side’s promise: both serve it, and neither is judged by it.',
      'Non la promessa di una parte: entrambe lo servono, e nessuna ne è giudicata.',
    ],
    ['won.value', 'won.size'],
  ),
];
