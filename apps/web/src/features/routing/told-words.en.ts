/** Why somebody got a lead, or would. */
export const told = {
  head: {
    would: '{{name}} would get it',
    got: '{{name}} got it',
    named: '{{name}} got it by name',
    waits: 'Nobody can take it now: it waits in the queue of {{team}}',
    waited: 'Nobody could take it then: it waited in the queue of {{team}}',
    queue: 'It lies in the queue of {{team}}: whoever takes it first has it',
    none: 'No rule is for this lead',
  },
  noneText:
    'It goes to whomever the offer names; an offer that names no team is refused. A last rule for every lead catches what is left.',
  occasion: {
    offer: 'It was offered without naming anybody, so the rules decided.',
    named:
      'Whoever offered it chose the person; no rule was asked. It still counts for how many leads they may get.',
    reroute: 'It was taken back from {{name}} because a promise ran out.',
    rerouteFromQueue: 'It lay in a queue until a promise ran out.',
    drain: 'It had waited, and now somebody had room.',
  },
  asked_other: 'Only the rules of {{teams}} were asked, in this order.',
  asked_one: 'Only the rules of {{teams}} were asked.',
  rule: 'Rule {{place}}, “{{rule}}”, is the first that fits: {{condition}}.',
  ruleNext: 'Then rule {{place}}, “{{rule}}”: {{condition}}.',
  ruleGone: 'A rule decided that the versions kept here no longer show ({{key}}).',
  passed:
    'Rule {{place}}, “{{rule}}”, fits too, but nobody of it could take the lead ({{skipped}}); it says to ask on.',
  passedNobody: 'Rule {{place}}, “{{rule}}”, fits too, but finds nobody; it says to ask on.',
  skippedOne: '{{name}}: {{reason}}',
  by: {
    round_robin: 'It goes in turn: whoever is next and can.',
    weighted: 'It goes in turn by weight: whoever is furthest behind their share.',
    least_open: 'It goes to whoever has the least to deal with.',
    owner_of_company: 'It goes to whoever has its company already.',
    noOwner: 'It would go to whoever has its company already; nobody has.',
    pull_queue: 'Nobody is chosen: anybody of the team may take it.',
  },
  seat: {
    taker: 'gets it',
    free: 'could take it, is not next',
    freeLeast: 'could take it, has more to deal with',
  },
  reason: {
    not_in_team: 'is not in the team',
    inactive: 'is no longer active',
    on_leave: 'is away',
    off_shift: 'is off shift',
    at_capacity: 'has as many as they may get',
    declined_before: 'declined this lead before, keeps their turn',
    pulled_back: 'had it; it was just taken back',
    behind_others: 'is for leads that waited longer',
  },
  turn: {
    first: 'The round had not begun; it now stands at {{after}}.',
    moved: 'The last one before went to {{before}}; the round now stands at {{after}}.',
    stays: 'The round stays where it was: the last one went to {{before}}.',
    fresh: 'The round has not begun yet.',
  },
  somebody: 'somebody',
  aTeam: 'another team',
} as const;
