/**
 * The house as data: every lib, its layer, and every import that is allowed.
 * The import rules, the picture in `docs/architecture.md` and the architecture spec all read this table and nothing else.
 * A folder under `libs/` that stands in no layer stops the run.
 */
export const LAYERS = {
  kernel: ['kernel', 'calendar', 'statistics', 'sla', 'credit', 'scoring', 'contracts'],
  platform: [
    'config',
    'database',
    'journal',
    'http',
    'identity',
    'live',
    'observability',
    'smtp',
    'rounds',
    'backup',
    'audit',
  ],
  domain: [
    'people',
    'leads',
    'routing',
    'qualification',
    'intake',
    'exports',
    'connectors',
    'conversations',
    'encounters',
    'forms',
    'privacy',
    'journey',
    'spend',
    'attachments',
    'revenue',
    'agreements',
    'reviews',
    'calendars',
    'notifications',
    'correspondence',
    'partners',
    'mcp',
  ],
  read: ['scoreboard', 'attribution', 'funnel', 'journey-map', 'returns', 'content', 'pipeline', 'timeline'],
};

/** Layers a whole layer may import. Within a layer nothing is free, except in the kernel. */
const REACH = {
  kernel: ['kernel'],
  platform: ['kernel'],
  domain: ['platform', 'kernel'],
  read: ['platform', 'kernel'],
};

/**
 * Imports between libs of one layer, and what a projection reads of the domain: from, to, and the reason. One line each; anything else
 * is a journal entry.
 */
export const EDGES = [
  ['observability', 'config', 'log level and metrics address are settings'],
  ['database', 'config', 'where the server is and how many connections'],
  ['database', 'observability', 'pool and oldest-transaction gauges'],
  ['journal', 'config', 'lease and batch sizes are settings'],
  ['journal', 'database', 'entries are rows of the transaction they explain'],
  ['journal', 'observability', 'reader lag is a metric with an alarm'],
  ['http', 'config', 'body bounds, trusted proxies, base address'],
  ['http', 'database', 'an idempotency record shares the transaction of its write'],
  ['http', 'observability', 'request logs and durations'],
  ['identity', 'config', 'session length and cookie name are settings'],
  ['identity', 'database', 'accounts, sessions and keys are rows'],
  ['identity', 'http', 'guards answer with problem documents'],
  ['identity', 'journal', 'members and roles change by entries'],
  ['identity', 'audit', 'who did what to members, roles, keys and sign-ins is told'],
  ['audit', 'database', 'an act is told in the transaction that does it'],
  ['audit', 'http', 'the log is asked for by a caller'],
  ['audit', 'journal', 'what the journal tells already is not told twice; one process chains'],
  ['audit', 'observability', 'what waits to be chained and the age of the last anchor are metrics'],
  ['live', 'config', 'socket and coalescing bounds are settings'],
  ['live', 'database', 'a snapshot is one repeatable read'],
  ['live', 'http', 'a snapshot over REST is asked by a caller'],
  ['live', 'identity', 'a socket is authenticated in its handshake'],
  ['live', 'journal', 'a board is a fold over entries'],
  ['live', 'observability', 'connected sockets and slow clients are metrics'],
  ['backup', 'audit', 'every workspace is told of backups and restores of the whole installation'],
  ['backup', 'config', 'when, where to and for whom are settings'],
  ['backup', 'database', 'a restore is rehearsed in an embedded server of its own'],
  ['backup', 'observability', 'the age of the newest is a metric with an alarm'],
  ['rounds', 'database', 'each workspace is visited in its own scope'],
  ['rounds', 'identity', 'which workspaces there are'],
  ['rounds', 'journal', 'one process at a time goes round'],
  ['rounds', 'observability', 'what fails in a workspace is logged'],
  ['intake', 'people', 'a submission finds or makes its person'],
  ['intake', 'leads', 'a submission captures a lead'],
  ['intake', 'journey', 'a submission leaves a touch'],
  ['intake', 'revenue', 'deals come in files too'],
  ['intake', 'spend', 'what marketing cost comes in files too'],
  ['spend', 'journey', 'money is spent on a campaign, found or made by its name'],
  ['spend', 'notifications', 'rates are asked for by the client that reaches public addresses only'],
  ['exports', 'intake', 'cells are guarded in the way in which imports take the guard off again'],
  ['connectors', 'intake', 'what a source sends becomes submissions'],
  ['connectors', 'people', 'a touch finds its person, and a record deleted at its source erases one'],
  ['connectors', 'journey', 'a happening that is no lead is a touch'],
  ['connectors', 'leads', 'the person of a deleted record is known by its lead'],
  ['connectors', 'notifications', 'records are read back by the client that reaches public addresses only'],
  ['forms', 'intake', 'what visitors send becomes submissions'],
  ['forms', 'connectors', 'answers are put together field by field, as of any source'],
  ['forms', 'journey', 'visits and clicks are touches once their person is known'],
  ['forms', 'leads', 'a lead is held until its address is confirmed'],
  ['forms', 'privacy', 'what visitors agree to is of the history of their consents'],
  ['forms', 'people', 'a browser is one of what a person is known by'],
  ['forms', 'notifications', 'a confirmation leaves by the same mail server'],
  ['conversations', 'people', 'a conversation is of a person, or of somebody who is found to be one'],
  ['conversations', 'journey', 'what somebody asks is a touch of theirs'],
  ['conversations', 'intake', 'a conversation becomes a lead, once and with its evidence'],
  ['conversations', 'leads', 'a question of a lead is seen by whoever sees the lead'],
  ['encounters', 'people', 'whoever was met is a person'],
  ['encounters', 'journey', 'a meeting is a touch of a campaign'],
  ['encounters', 'intake', 'a meeting becomes a lead, once and with its evidence'],
  ['encounters', 'leads', 'the touches of a lead are seen by whoever sees the lead'],
  ['privacy', 'people', 'consents, exports and erasing are of persons'],
  ['intake', 'privacy', 'what somebody agreed to comes with what they send'],
  ['correspondence', 'privacy', 'nobody is written to who took their consent back'],
  ['leads', 'people', 'a lead is one buying attempt of a person'],
  ['leads', 'calendars', 'a lead ages by the working days of whoever has it'],
  ['leads', 'journey', 'an offer names the campaign it came from'],
  ['agreements', 'calendars', 'a version pins calendars by their version'],
  ['notifications', 'calendars', 'a member is written to in their own working time'],
  ['correspondence', 'people', 'a message is of whoever has its address or number'],
  ['correspondence', 'leads', 'a message is an attempt of its lead'],
  ['correspondence', 'intake', 'a mail becomes a lead, once and with its evidence'],
  ['routing', 'leads', 'routing assigns leads'],
  ['routing', 'calendars', 'who is on shift goes by calendars of members’ own'],
  ['qualification', 'leads', 'the gate before sql, and the grade a lead is handed over with'],
  ['revenue', 'leads', 'a won deal makes its lead a customer'],
  ['attachments', 'leads', 'a file lies on a lead: whoever sees the lead sees it'],
  ['revenue', 'attachments', 'a step of the buyer’s is evidenced by a file'],
  ['revenue', 'people', 'several persons decide on a deal'],
  ['journey', 'people', 'a touch belongs to a person'],
  ['partners', 'people', 'a registration names a person and a company'],
  [
    'partners',
    'leads',
    'an approved registration is a lead of the partner, and later leads of that customer are offered to it',
  ],
  ['partners', 'journey', 'what a partner registers is a touch of whom it names'],
  ['partners', 'agreements', 'a partner reads how it keeps its own promises, by the figures the house sees'],
  ['attribution', 'journey', 'credit goes by touches, also those no entry tells of'],
  [
    'attribution',
    'people',
    'the contacts of a company are credited together, under the records they live on in',
  ],
  ['attribution', 'leads', 'a lead names its campaign, its origin and when it was made'],
  ['attribution', 'revenue', 'a deal tells how it ended and what came of it'],
  ['funnel', 'revenue', 'a deal tells what came of a lead'],
  ['funnel', 'attribution', 'an amount in the currency of reports is made in one way'],
  ['returns', 'spend', 'what came of it is set against what it cost'],
  ['returns', 'attribution', 'revenue comes back to channels and campaigns by their credit'],
  ['returns', 'revenue', 'whoever sees a deal may see what it brought'],
  ['returns', 'funnel', 'what a lead, a qualified one, a customer cost: how many there were of a cohort'],
  ['returns', 'journey', 'campaigns are named, and touches counted'],
  ['journey-map', 'journey', 'the walk of a lead begins at the first touch of its person'],
  ['content', 'journey', 'what is counted are the touches of registered assets'],
  ['content', 'leads', 'a lead that is a test counts nowhere'],
  ['content', 'revenue', 'a deal that was won with a lead an asset met'],
  ['pipeline', 'revenue', 'a deal tells what it is worth, whose it is and how it ended'],
  ['pipeline', 'leads', 'a lead names its channel, campaign, partner and region'],
  ['pipeline', 'journey', 'campaigns are named'],
  ['pipeline', 'spend', 'open deals are told by what their currency is worth now'],
  ['pipeline', 'attribution', 'an amount in the currency of reports is made in one way'],
  ['timeline', 'people', 'whose timeline it is, under the records they live on in'],
  ['timeline', 'leads', 'what happened with a lead is seen by whoever sees the lead'],
  ['timeline', 'journey', 'campaigns and assets are named'],
  ['timeline', 'revenue', 'what happened with a deal is seen by whoever sees the deal'],
  ['reviews', 'agreements', 'a review freezes the standing, and drafts the next version'],
];

/** Packages a kernel lib may use; one that is not named uses none. */
export const PACKAGES = {
  kernel: ['uuidv7'],
  calendar: ['temporal-polyfill', 'date-holidays'],
  scoring: ['ml-matrix'],
};

/** Inside a lib: the folders each folder may import. `domain` is pure and imports none. */
export const INSIDE = {
  http: ['application', 'domain'],
  application: ['domain', 'persistence'],
  persistence: ['domain'],
  domain: [],
};

/** What `domain/` may not touch, whichever lib it is in. */
export const IMPURE_PACKAGES = ['typeorm', '@nestjs'];

/** The layer a lib stands in, or undefined when it was never placed. */
export const layerOf = (lib) => Object.keys(LAYERS).find((layer) => LAYERS[layer].includes(lib));

/** The libs that `lib` may import. Throws for a lib without a place. */
export const reachOf = (lib) => {
  const layer = layerOf(lib);
  if (!layer) throw new Error(`libs/${lib} stands in no layer; place it in test/architecture/layers.mjs.`);
  const whole = REACH[layer].flatMap((name) => LAYERS[name]);
  const listed = EDGES.filter(([from]) => from === lib).map(([, to]) => to);
  return [...new Set([...whole, ...listed])].filter((name) => name !== lib).sort();
};

/** Throws unless every one of the lib folders has its place. */
export const assertPlaced = (folders) => folders.forEach((lib) => reachOf(lib));
