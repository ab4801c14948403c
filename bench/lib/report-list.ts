const YEAR = 'from=2025-01-01&to=2025-12-31';
const STEP = 'fromStage=inquiry&toStage=mql';

/** Every report of the journey to revenue, as its page asks for it: the whole year. */
export const REPORTS: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'credit by channel', path: `/credit/report?${YEAR}&by=channel&models=first,last,linear,u-shaped` },
  { name: 'credit by campaign', path: `/credit/report?${YEAR}&by=campaign&models=first,linear` },
  { name: 'credit, Markov of order 1', path: `/credit/report?${YEAR}&by=channel&models=linear,markov-1` },
  { name: 'flow of the journey', path: `/credit/flow?${YEAR}&model=linear` },
  { name: 'people', path: `/credit/people?${YEAR}` },
  { name: 'returns by channel', path: `/returns/report?${YEAR}&by=channel&model=linear` },
  { name: 'returns by campaign', path: `/returns/report?${YEAR}&by=campaign&model=linear` },
  { name: 'channel mix', path: `/returns/channel-mix?${YEAR}` },
  { name: 'funnel', path: `/funnel/report?${YEAR}` },
  { name: 'cohorts by month', path: `/funnel/cohorts?${YEAR}&unit=month&${STEP}` },
  { name: 'time to a stage', path: `/funnel/time-to-stage?${YEAR}&${STEP}` },
  { name: 'speed to lead', path: `/funnel/speed-to-lead?${YEAR}` },
  { name: 'plan backwards', path: `/funnel/plan?${YEAR}&won=20` },
  { name: 'leading indicators', path: `/funnel/leading-indicators?${YEAR}` },
  { name: 'journey map', path: `/journey-map?${YEAR}` },
  { name: 'frictions', path: `/journey-map/frictions?${YEAR}` },
  { name: 'revenue by channel', path: `/pipeline/revenue?${YEAR}&by=quarter&rows=channel` },
  { name: 'open pipeline', path: '/pipeline/open' },
  { name: 'spend by channel', path: `/spend/summary?${YEAR}&by=channel` },
];
