import { BOARD, day, id, oneOf, PAGE, words } from './fields.js';
import { counted, only, part } from './tool.js';
import type { Answer, Tool } from './tool.js';

const DIMENSIONS = ['all', 'channel', 'campaign', 'team', 'origin', 'owner'];
const STAGES = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'];
const PERIOD = { from: day('The first day, in the zone of the workspace'), to: day('The last day') };
const OF = {
  dimension: oneOf('What `value` is of; `all` when left out.', DIMENSIONS),
  value: words('A channel or an origin by its word; a campaign, a team or an owner by id.', 100),
};

const asOf = ({ revision, asOf: minute }: Answer): string =>
  `at revision ${String(revision)}, as of ${String(minute)}`;

/** Where both sides stand, the figures of the race, and the leads each number is made of. */
export const FIGURES: readonly Tool[] = [
  {
    name: 'list_agreements',
    title: 'List agreements',
    description:
      'The agreements between marketing, sales and others, each with its status and the number of the version in force. Begin here: ' +
      'other tools ask for the id of an agreement.',
    ...{ input: {}, required: [], needs: ['agreement.read'] },
    request: () => ({ method: 'GET', path: '/agreements' }),
    says: (answer) => counted(answer, 'Agreements'),
  },
  {
    name: 'show_agreement',
    title: 'Show an agreement',
    description:
      'One agreement with all its versions: the clauses of each (quotas that a side owes, duties with their deadlines), and who signed. ' +
      'The version whose status is `active` is in force.',
    input: { agreementId: id('The agreement.') },
    ...{ required: ['agreementId'], needs: ['agreement.read'] },
    request: (given) => ({ method: 'GET', path: `/agreements/${part(given, 'agreementId')}` }),
    says: ({ name, versions }) =>
      `“${String(name)}”, ${String(Array.isArray(versions) ? versions.length : 0)} versions.`,
  },
  {
    name: 'standing',
    title: 'Standing of both sides',
    description:
      'Where every clause of an agreement stands in its present period, for both sides. Of a quota: the goal, what counts so far, the ' +
      'plan to date, attainment (counted ÷ goal), gap and pace. Of a duty: how many obligations were met, breached, excused or still run. ' +
      'Each number is a cell whose leads `leads_behind` lists with board `agreement/<id>`.',
    input: { agreementId: id('The agreement.') },
    ...{ required: ['agreementId'], needs: ['agreement.read', 'board.read'] },
    request: (given) => ({ method: 'GET', path: `/boards/agreement%2F${part(given, 'agreementId')}` }),
    says: (answer) => `The standing of the agreement ${asOf(answer)}.`,
  },
  {
    name: 'duty_breakdown',
    title: 'How a duty was kept, by tier, team and source',
    description:
      'Of one duty in the present period: obligations met, breached and excused, told apart by tier, by team and by source. The rate is ' +
      'met ÷ (met + breached), and null while none is decided.',
    input: {
      agreementId: id('The agreement.'),
      clause: words('Key of the duty, as `standing` names it.', 100),
    },
    ...{ required: ['agreementId', 'clause'], needs: ['board.read'] },
    request: (given) => ({
      ...{ method: 'GET', path: `/boards/agreement/${part(given, 'agreementId')}/breakdown` },
      query: only(given, 'clause'),
    }),
    says: (answer) => counted(answer, 'Lines'),
  },
  {
    name: 'funnel',
    title: 'The funnel now',
    description:
      'The live funnel: how many leads stand in each stage now (`now.<stage>`), and what entered and left. A lead is one buying attempt ' +
      'of one person. Stages in order: inquiry, mql, sal, sql, opportunity, customer.',
    ...{ input: {}, required: [], needs: ['board.read'] },
    request: () => ({ method: 'GET', path: '/boards/funnel' }),
    says: (answer) => `The funnel ${asOf(answer)}.`,
  },
  {
    name: 'board',
    title: 'Any live board',
    description:
      'All cells of a live board by its name, such as `funnel`, `leadership` or `agreement/<id>`: a flat map of cells to numbers, texts or ' +
      'lists, all at one revision.',
    ...{ input: { board: BOARD }, required: ['board'], needs: ['board.read'] },
    request: (given) => ({ method: 'GET', path: `/boards/${part(given, 'board')}` }),
    says: (answer) => `The board “${String(answer.board)}” ${asOf(answer)}.`,
  },
  {
    name: 'leads_behind',
    title: 'Leads behind a number of a board',
    description:
      'The ids of the leads a number of a board is made of; what they contribute adds up to the number, always. `lead_names` tells what ' +
      'they are called, `show_lead` everything about one.',
    input: {
      board: BOARD,
      cell: words('The cell, such as `now.mql` or `clause.mql-volume.counted`.', 300),
      ...PAGE,
    },
    ...{ required: ['board', 'cell'], needs: ['board.read'] },
    request: (given) => ({
      ...{ method: 'GET', path: `/boards/${part(given, 'board')}/leads` },
      query: only(given, 'cell', 'limit', 'cursor'),
    }),
    says: (answer, { cell }) =>
      `${String(cell)} is ${String(answer.value)}, made of ${String(answer.total)} leads in all, ${counted(answer, 'listed here')}`,
  },
  {
    name: 'funnel_report',
    title: 'Report of the funnel over a period',
    description:
      'Volume, conversion, velocity and value of each stage over a period, beside another period. Volume counts leads that first entered ' +
      'a stage within the days, each once. `funnel_leads` lists the leads behind a figure.',
    input: {
      ...{ ...PERIOD, ...OF },
      compare: oneOf('As many days right before, or the same days a year before.', ['previous', 'year']),
    },
    ...{ required: ['from', 'to'], needs: ['board.read'] },
    request: (given) => ({ method: 'GET', path: '/funnel/report', query: given }),
    says: (_, { from, to }) => `The funnel from ${String(from)} to ${String(to)}.`,
  },
  {
    name: 'funnel_leads',
    title: 'Leads behind a figure of the funnel report',
    description:
      'The leads that first entered a stage within the days, all or by what became of them. `total` is what `funnel_report` says.',
    input: {
      ...{ ...PERIOD, ...OF, ...PAGE },
      stage: oneOf('The stage that was entered; `inquiry` when left out.', STAGES),
      fate: oneOf('What became of them; left out for all.', [
        ...['advanced', 'lost', 'disqualified', 'recycled', 'still'],
      ]),
    },
    ...{ required: ['from', 'to'], needs: ['board.read'] },
    request: (given) => ({
      ...{ method: 'GET', path: '/funnel/leads' },
      query: { ...given, figure: 'entered', hours: 0 },
    }),
    says: (answer) => `${String(answer.total)} leads in all, ${counted(answer, 'listed here')}`,
  },
  {
    name: 'metric_dictionary',
    title: 'What each figure means',
    description: 'Every figure of the product once: its formula, whose it is, and what it is not.',
    ...{ input: {}, required: [], needs: ['board.read'] },
    request: () => ({ method: 'GET', path: '/metrics/dictionary' }),
    says: () => 'The metric dictionary.',
  },
];
