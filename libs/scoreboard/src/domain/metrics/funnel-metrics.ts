import { metric } from './metric.js';

export const FUNNEL_METRICS = [
  metric(
    'leads-in-stage',
    ['Leads in a stage', 'Lead in una fase'],
    ['count', 'both', 'none'],
    ['leads that arrived in the stage − leads that left it', 'population', null],
    [
      'Not how many ever reached the stage: who has moved on is no longer in it.',
      'Non quanti hanno mai raggiunto la fase: chi è passato oltre non c’è più.',
    ],
    ['population'],
  ),
  metric(
    'stage-entries',
    ['Entries into a stage', 'Ingressi in una fase'],
    ['count', 'both', 'up'],
    ['entries into the stage on the days of the period; stages that were skipped count too', 'entered', null],
    [
      'Not different leads: a lead that comes back after recycling enters again.',
      'Non lead distinti: un lead che ritorna dopo il riciclo entra di nuovo.',
    ],
    ['entered'],
  ),
  metric(
    'stage-conversion',
    ['Conversion of the period', 'Conversione del periodo'],
    ['ratio', 'both', 'up'],
    [
      'entries into the next stage ÷ entries into the stage, both in the period',
      'entered (next stage)',
      'entered (stage)',
    ],
    [
      'Not the fate of a cohort: the two counts are of different leads when the race takes longer than the period.',
      'Non il destino di una coorte: i due conteggi riguardano lead diversi se il percorso dura più del periodo.',
    ],
    ['entered'],
  ),
  metric(
    'offers',
    ['Leads handed over', 'Lead consegnati'],
    ['count', 'marketing', 'up'],
    ['hand-overs offered in the period, every offer', 'offered', null],
    [
      'Not marketing’s credit: that counts the first offer of an episode only.',
      'Non il credito del marketing: quello conta solo la prima consegna di un episodio.',
    ],
    ['offered'],
  ),
  metric(
    'first-offers',
    ['First offers', 'Prime consegne'],
    ['count', 'marketing', 'up'],
    ['hand-overs that are the first of their episode', 'offered.first', null],
    [
      'Not the tally: an agreement may count a segment only, and takes back what was rejected for marketing’s fault.',
      'Non il conteggio dell’accordo: questo può riguardare un solo segmento e storna i rifiuti imputabili al marketing.',
    ],
    ['offered.first'],
  ),
  metric(
    'acceptance-rate',
    ['Acceptance rate', 'Tasso di accettazione'],
    ['ratio', 'both', 'up'],
    ['accepted ÷ (accepted + rejected), by the day of the decision', 'accepted', 'accepted + rejected'],
    [
      'Not a share of what was offered: offers that lapsed in silence, were withdrawn or wait are in neither part.',
      'Non una quota delle consegne: quelle scadute nel silenzio, ritirate o in attesa non sono in nessuna delle due parti.',
    ],
    ['accepted', 'rejected'],
  ),
  metric(
    'rejections',
    ['Rejections by reason', 'Rifiuti per motivo'],
    ['count', 'both', 'down'],
    ['hand-overs rejected, by reason', 'rejected', null],
    [
      'Not disqualifications: a rejection comes before contact, a disqualification after it.',
      'Non i lead scartati: il rifiuto precede il contatto, lo scarto lo segue.',
    ],
    ['rejected'],
  ),
  metric(
    'unanswered-offers',
    ['Offers without an answer', 'Consegne senza risposta'],
    ['count', 'sales', 'down'],
    ['hand-overs whose acceptance window closed in silence', 'lapsed', null],
    [
      'Not rejections: silence counts as acceptance for the tally and makes no accepted lead.',
      'Non rifiuti: il silenzio vale accettazione per il conteggio e non crea un lead accettato.',
    ],
    ['lapsed'],
  ),
  metric(
    'withdrawals',
    ['Offers withdrawn', 'Consegne ritirate'],
    ['count', 'marketing', 'down'],
    ['hand-overs marketing took back before an answer', 'withdrawn', null],
    ['Not rejections: sales did not decide.', 'Non rifiuti: le vendite non hanno deciso.'],
    ['withdrawn'],
  ),
  metric(
    'disputes',
    ['Disputed rejections', 'Rifiuti contestati'],
    ['count', 'both', 'down'],
    ['rejections marketing contested; settled ones by outcome beside them', 'disputed', null],
    [
      'Not a verdict: what was decided is told by the outcome of the settlement.',
      'Non un verdetto: la decisione la dice come si risolve la contestazione.',
    ],
    ['disputed', 'settled'],
  ),
  metric(
    'recycled',
    ['Leads recycled', 'Lead riciclati'],
    ['count', 'both', 'none'],
    ['leads returned to marketing, by reason', 'recycled', null],
    [
      'Not lost: a recycled lead may be qualified again and opens a new episode.',
      'Non persi: un lead riciclato può essere riqualificato e apre un nuovo episodio.',
    ],
    ['recycled'],
  ),
  metric(
    'disqualified',
    ['Leads disqualified', 'Lead scartati'],
    ['count', 'both', 'down'],
    ['leads taken out after contact, by reason', 'disqualified', null],
    ['Not rejections: nobody had spoken to those.', 'Non rifiuti: con quelli nessuno aveva parlato.'],
    ['disqualified'],
  ),
  metric(
    'attempts',
    ['Contact attempts', 'Tentativi di contatto'],
    ['count', 'sales', 'none'],
    ['attempts logged, by type', 'attempt', null],
    [
      'Not contacts made: an attempt nobody answered is one, too.',
      'Non contatti riusciti: anche un tentativo senza risposta è un tentativo.',
    ],
    ['attempt'],
  ),
];
