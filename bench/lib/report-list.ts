import type { Client } from 'pg';

/** A question as its page asks it. */
export interface Report {
  readonly name: string;
  readonly path: string;
}

/** What pages of one thing are asked about. */
interface Examples {
  readonly campaignId: string;
  readonly assetId: string;
  /** A page of the registry. */
  readonly assetIds: readonly string[];
  readonly memberId: string;
  readonly agentId: string;
  readonly personId: string;
  readonly companyId: string;
  readonly dealId: string;
}

const YEAR = 'from=2025-01-01&to=2025-12-31';
const QUARTER = 'from=2025-10-01&to=2025-12-31';
const THREE_YEARS = 'from=2023-01-01&to=2025-12-31';
const STEP = 'fromStage=inquiry&toStage=mql';
const PAGE = 'limit=25';

const CREDIT = ({ memberId, campaignId, dealId }: Examples): Report[] => [
  { name: 'credit by channel', path: `/credit/report?${YEAR}&by=channel&models=first,last,linear,u-shaped` },
  { name: 'credit by campaign', path: `/credit/report?${YEAR}&by=campaign&models=first,linear` },
  { name: 'credit by asset', path: `/credit/report?${YEAR}&by=asset&models=first,linear` },
  { name: 'credit, Markov of order 1', path: `/credit/report?${YEAR}&by=channel&models=linear,markov-1` },
  { name: '· ways behind Markov', path: `/credit/paths?${YEAR}&model=markov-1&channel=website&${PAGE}` },
  {
    name: '· deals of a channel',
    path: `/credit/explain?${YEAR}&model=linear&by=channel&channel=website&${PAGE}`,
  },
  {
    name: '· deals of a campaign',
    path: `/credit/explain?${YEAR}&model=linear&by=campaign&channel=website&campaignId=${campaignId}&${PAGE}`,
  },
  {
    name: '· deals met by a channel',
    path: `/credit/explain?${YEAR}&model=influenced&by=channel&channel=website&${PAGE}`,
  },
  { name: '· deals credited to nobody', path: `/credit/explain?${YEAR}&model=linear&by=campaign&${PAGE}` },
  { name: '· all deals won', path: `/credit/explain?${YEAR}&model=total&${PAGE}` },
  { name: '· deals of marketing', path: `/credit/explain?${YEAR}&model=sourced&${PAGE}` },
  { name: '· touches of a deal', path: `/credit/deals/${dealId}?` },
  { name: 'flow of the journey', path: `/credit/flow?${YEAR}&model=linear` },
  { name: '· leads of a source', path: `/credit/flow/leads?${YEAR}&channel=website&${PAGE}` },
  {
    name: '· leads of a ribbon',
    path: `/credit/flow/leads?${YEAR}&campaignId=${campaignId}&reached=won&${PAGE}`,
  },
  { name: 'people', path: `/credit/people?${YEAR}` },
  { name: '· deals of somebody', path: `/credit/people/${memberId}/deals?${YEAR}&${PAGE}` },
  { name: 'spend by channel', path: `/spend/summary?${YEAR}&by=channel` },
  { name: 'spend by campaign', path: `/spend/summary?${YEAR}&by=campaign` },
];

const RETURNS = ({ campaignId }: Examples): Report[] => [
  { name: 'returns by channel', path: `/returns/report?${YEAR}&by=channel&model=linear` },
  { name: 'returns by campaign', path: `/returns/report?${YEAR}&by=campaign&model=linear` },
  { name: 'returns of the period', path: `/returns/report?${YEAR}&by=channel&model=linear&basis=period` },
  { name: 'channel mix', path: `/returns/channel-mix?${YEAR}` },
  {
    name: '· leads of a channel',
    path: `/returns/leads?${YEAR}&by=channel&key=website&stage=lead&${PAGE}`,
  },
  {
    name: '· leads won of a campaign',
    path: `/returns/leads?${YEAR}&by=campaign&key=${campaignId}&stage=won&${PAGE}`,
  },
  {
    name: '· leads won, all',
    path: `/returns/leads?${YEAR}&by=all&stage=won&${PAGE}`,
  },
  {
    name: '· deals of a channel',
    path: `/returns/deals?${YEAR}&by=channel&key=website&figure=credited&${PAGE}`,
  },
  { name: '· deals influenced, all', path: `/returns/deals?${YEAR}&by=all&figure=influenced&${PAGE}` },
  { name: '· money of a channel', path: `/returns/spends?${YEAR}&by=channel&key=website` },
];

const FUNNEL = ({ campaignId }: Examples): Report[] => [
  { name: 'funnel', path: `/funnel/report?${YEAR}` },
  { name: 'funnel of a channel', path: `/funnel/report?${YEAR}&dimension=channel&value=website` },
  { name: 'funnel of a campaign', path: `/funnel/report?${YEAR}&dimension=campaign&value=${campaignId}` },
  { name: 'cohorts by month', path: `/funnel/cohorts?${YEAR}&unit=month&${STEP}` },
  { name: 'cohorts by week', path: `/funnel/cohorts?${YEAR}&unit=week&${STEP}` },
  { name: 'time to a stage', path: `/funnel/time-to-stage?${YEAR}&${STEP}` },
  { name: 'speed to lead', path: `/funnel/speed-to-lead?${YEAR}` },
  { name: 'plan backwards', path: `/funnel/plan?${YEAR}&won=20` },
  { name: 'leading indicators', path: `/funnel/leading-indicators?${YEAR}` },
];

const BEHIND_FUNNEL = ({ campaignId }: Examples): Report[] => [
  { name: '· leads that came in', path: `/funnel/leads?${YEAR}&figure=entered&stage=inquiry&${PAGE}` },
  {
    name: '· leads won of a channel',
    path: `/funnel/leads?${YEAR}&dimension=channel&value=website&figure=entered&stage=won&${PAGE}`,
  },
  {
    name: '· leads of a campaign',
    path: `/funnel/leads?${YEAR}&dimension=campaign&value=${campaignId}&figure=entered&stage=sal&${PAGE}`,
  },
  {
    name: '· leads disqualified',
    path: `/funnel/leads?${YEAR}&figure=entered&stage=inquiry&fate=disqualified&${PAGE}`,
  },
  {
    name: '· leads of a cohort',
    path: `/funnel/leads?${QUARTER}&figure=cohort&stage=inquiry&toStage=won&${PAGE}`,
  },
  {
    name: '· leads nobody tried',
    path: `/funnel/leads?${YEAR}&figure=speed&response=none&outcome=won&${PAGE}`,
  },
  {
    name: '· deals of a value',
    path: `/funnel/leads?${YEAR}&figure=value&stage=inquiry&state=won&currency=EUR&${PAGE}`,
  },
  { name: '· leads of a rate', path: `/funnel/leads?${YEAR}&figure=win-rate&ending=won&${PAGE}` },
  {
    name: '· leads of a point',
    path: `/funnel/leads?${YEAR}&figure=point&stage=inquiry&toStage=mql&hours=48&when=by&${PAGE}`,
  },
];

const MAP = ({ campaignId }: Examples): Report[] => [
  { name: 'journey map', path: `/journey-map?${YEAR}` },
  { name: 'journey map of a campaign', path: `/journey-map?${YEAR}&campaignId=${campaignId}` },
  { name: 'frictions', path: `/journey-map/frictions?${YEAR}` },
  { name: '· leads of a step', path: `/journey-map/leads?${YEAR}&figure=volume&step=captured&${PAGE}` },
  {
    name: '· leads of a step and channel',
    path: `/journey-map/leads?${YEAR}&channel=website&figure=volume&step=won&${PAGE}`,
  },
  {
    name: '· leads of a step and campaign',
    path: `/journey-map/leads?${YEAR}&campaignId=${campaignId}&figure=volume&step=captured&${PAGE}`,
  },
  {
    name: '· leads of a way',
    path: `/journey-map/leads?${YEAR}&figure=edge&step=captured&other=mql&${PAGE}`,
  },
  { name: '· leads still there', path: `/journey-map/leads?${YEAR}&figure=here&step=captured&${PAGE}` },
  {
    name: '· leads a department had',
    path: `/journey-map/leads?${YEAR}&figure=held&department=marketing&${PAGE}`,
  },
];

const revenue = (rows: string, span = THREE_YEARS, by = 'quarter'): string =>
  `/pipeline/revenue?${span}&by=${by}&rows=${rows}`;

const PIPELINE = ({ agentId }: Examples): Report[] => [
  { name: 'revenue by channel', path: revenue('channel', YEAR) },
  ...['region', 'agent', 'team', 'channel', 'campaign', 'product'].map((rows) => ({
    name: `revenue of three years by ${rows}`,
    path: revenue(rows),
  })),
  { name: 'revenue by month and region', path: revenue('region', YEAR, 'month') },
  { name: 'open pipeline', path: '/pipeline/open?' },
  {
    name: '· deals won of a channel',
    path: `/pipeline/deals?${THREE_YEARS}&state=won&channel=website&${PAGE}`,
  },
  { name: '· deals won of somebody', path: `/pipeline/deals?${YEAR}&state=won&agent=${agentId}&${PAGE}` },
  { name: '· deals lost', path: `/pipeline/deals?${YEAR}&state=lost&${PAGE}` },
  { name: '· deals open', path: `/pipeline/deals?state=open&stage=proposal&${PAGE}` },
];

const CONTENT = ({ assetId, assetIds, personId, companyId }: Examples): Report[] => [
  { name: 'assets', path: `/assets?limit=20` },
  { name: 'what assets brought', path: `/content/reach?assets=${assetIds.join(',')}` },
  ...['touches', 'people', 'leads', 'won'].map((of) => ({
    name: `· ${of} of an asset`,
    path: `/content/behind?assetId=${assetId}&of=${of}&limit=20`,
  })),
  { name: 'a customer', path: `/customers/people/${personId}?` },
  { name: 'story of a customer', path: `/customers/people/${personId}/timeline?limit=50&order=newest` },
  { name: 'a company', path: `/customers/companies/${companyId}?` },
  { name: 'story of a company', path: `/customers/companies/${companyId}/timeline?limit=50&order=newest` },
];

/** Every report of the journey to revenue as its page asks for it, the whole year; lists behind figures (·) their first page. */
export const reportsOn = (examples: Examples): Report[] =>
  [CREDIT, RETURNS, FUNNEL, BEHIND_FUNNEL, MAP, PIPELINE, CONTENT].flatMap((of) => of(examples));

/** Of the year as the product wrote it, so that its story is told by the journal too. */
const EXAMPLES = `
  select (select id from campaign where channel = 'website' order by name limit 1) as "campaignId",
         (select id from asset order by name limit 1) as "assetId",
         (select array_agg(id::text) from (select id from asset order by name limit 20) as page) as "assetIds",
         (select m.id from member m order by m.id limit 1) as "memberId",
         (select id from pipeline_seller order by name limit 1) as "agentId",
         p.id as "personId", p.company_id as "companyId", o.id as "dealId"
    from stencil.opportunity o join stencil.lead l on l.id = o.lead_id join stencil.person p on p.id = l.person_id
   where o.stage = 'won' order by o.id limit 1`;

export async function examplesIn(admin: Client): Promise<Examples> {
  const { rows } = await admin.query<Examples>(EXAMPLES);
  if (!rows[0]) throw new Error('Nothing was won in the year.');
  return rows[0];
}
