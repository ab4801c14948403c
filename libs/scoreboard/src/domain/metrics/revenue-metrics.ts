import { metric } from './metric.js';

export const REVENUE_METRICS = [
  metric(
    'deals-in-stage',
    ['Deals in a stage', 'Trattative in una fase'],
    ['count', 'sales', 'none'],
    ['deals that arrived in the deal stage − deals that left it', 'deal', null],
    ['Not leads: a lead may have several deals.', 'Non lead: un lead può avere più trattative.'],
    ['deal'],
  ),
  metric(
    'pipeline-value',
    ['Value of deals in a stage', 'Valore delle trattative in una fase'],
    ['money', 'sales', 'up'],
    ['amounts of the deals in the deal stage, by currency', 'deal.value', null],
    [
      'Not weighted by the chance to win, and no revenue.',
      'Non ponderato con la probabilità di successo, e non è fatturato.',
    ],
    ['deal.value'],
  ),
  metric(
    'won-value',
    ['Won', 'Vinto'],
    ['money', 'both', 'up'],
    ['amounts of deals won, by the day they were closed and currency', 'won.value', null],
    [
      'Not money received: what was booked, invoiced or refunded is told apart.',
      'Non denaro incassato: prenotato, fatturato e rimborsato si leggono a parte.',
    ],
    ['won.value'],
  ),
  metric(
    'win-rate',
    ['Win rate', 'Tasso di vittoria'],
    ['ratio', 'sales', 'up'],
    ['deals won ÷ (deals won + deals lost), by the day of closing', 'won', 'won + lost'],
    [
      'Not a share of deals opened: open ones are in neither part.',
      'Non una quota delle trattative aperte: quelle in corso non sono in nessuna delle due parti.',
    ],
    ['won', 'lost'],
  ),
  metric(
    'average-won-deal',
    ['Average deal', 'Trattativa media'],
    ['money', 'sales', 'up'],
    ['value won ÷ deals won', 'won.value', 'won'],
    [
      'Not the typical deal: a few large ones pull it up.',
      'Non la trattativa tipica: poche molto grandi la alzano.',
    ],
    ['won', 'won.value'],
  ),
  metric(
    'losses',
    ['Lost deals by reason', 'Trattative perse per motivo'],
    ['count', 'sales', 'down'],
    ['deals lost, by reason', 'lost', null],
    [
      'Not leads lost: a lead with another open deal is still in the race.',
      'Non lead persi: un lead con un’altra trattativa aperta è ancora in gara.',
    ],
    ['lost'],
  ),
  metric(
    'net-revenue',
    ['Revenue by kind', 'Ricavi per tipo'],
    ['money', 'both', 'up'],
    ['amounts booked, invoiced, refunded and churned; the last two are negative', 'revenue', null],
    [
      'Not to be summed over kinds: what is booked is invoiced later, and would count twice.',
      'Da non sommare fra i tipi: ciò che è prenotato viene poi fatturato e conterebbe due volte.',
    ],
    ['revenue'],
  ),
];
