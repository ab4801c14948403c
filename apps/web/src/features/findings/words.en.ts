export const en = {
  title: 'Worth asking about',
  go: 'Findings',
  period: 'Period',
  about:
    'Figures can be right and still not mean what they seem to. Here is what in this period looks that way, for both sides to read. Each is a question to ask, never a verdict: beside it stands how sure it is and what else could explain it.',
  someone: 'Somebody',
  never: {
    title: 'Nothing to look at yet',
    text: 'This agreement was never in force: no promise of it was kept or breached.',
  },
  clean: {
    title: 'Nothing worth asking about',
    text: 'Nothing was found in this period, or there is still too little to tell.',
  },
  notFound: 'Looked for, and not found',
  leads: '{{leads}} show it',
  leadsShown: 'Leads that show it',
  leadsOf: '{{shown}} of {{all}}',
  leadsMore_one: 'Show {{count}} more',
  leadsMore_other: 'Show {{count}} more',
  perhaps: 'It could also be: {{list}}.',
  severity: {
    note: 'Worth a look',
    warning: 'Clear enough to ask',
    serious: 'Strong',
  },
  chance: {
    none: 'counted against a stated bound; chance plays no part in it',
    once: 'chance alone would show this about once in {{times}} times',
    rarest: 'chance alone would show this less than once in {{times}} times',
  },
  kind: {
    'pauses-before-deadlines': {
      title: 'Pauses just before deadlines',
      means:
        'A clock that is held shortly before it runs out cannot be missed. Looked for: whoever does it more often than colleagues.',
      says: '{{about}} began {{pauses}} pauses with little of the time left, on {{duties}} clocks ({{share}}). Pauses gave back {{pausedShare}} of the time promised.',
    },
    'accepted-without-touch': {
      title: 'Accepted in bulk, then not called',
      means:
        'Accepting stops one clock and starts the next. Looked for: leads taken minutes apart and not contacted in time afterwards.',
      says_one:
        '{{about}} accepted {{inBulk}} leads within minutes of each other, and {{untouched}} of them ({{share}}) was not contacted in time. Accepted in all: {{accepted}}.',
      says_other:
        '{{about}} accepted {{inBulk}} leads within minutes of each other, and {{untouched}} of them ({{share}}) were not contacted in time. Accepted in all: {{accepted}}.',
    },
    'back-dated-answers': {
      title: 'Answers told afterwards',
      means:
        'An attempt may be logged later than it was made; then it counts from when it was made. Looked for: many of them, above all those that mend a breached promise.',
      says_zero:
        '{{about}} logged {{late}} of {{attempts}} attempts an hour or more after they were made; none of them mended a breached promise.',
      says_one:
        '{{about}} logged {{late}} of {{attempts}} attempts an hour or more after they were made; {{saving}} of them turned a breached promise into a kept one.',
      says_other:
        '{{about}} logged {{late}} of {{attempts}} attempts an hour or more after they were made; {{saving}} of them turned breached promises into kept ones.',
    },
    'stages-there-and-back': {
      title: 'Stages there and back',
      means:
        'A lead moved on and back again within a day earns what the stage earns, and stands where it stood.',
      says_one:
        '{{about}} moved {{leads}} lead to another stage and back within a day, {{flips}} times in all.',
      says_other:
        '{{about}} moved {{leads}} leads to another stage and back within a day, {{flips}} times in all.',
    },
    'bulk-at-period-end': {
      title: 'Leads in bulk at the end of the period',
      means:
        'Looked for once a period is over: more leads in its last working days than the plan gives those days, beyond what chance explains.',
      says: '{{share}} of the leads for “{{about}}” came in the last {{days}} working days ({{late}} of {{leads}}); the plan gives those days {{planned}}.',
    },
    'channel-stuffing': {
      title: 'A channel that fills the quota',
      means:
        'Looked for: a channel with much of the volume whose leads sales keeps clearly less often than those of the others.',
      says: '{{about}} brought {{share}} of the leads that count ({{leads}}). Of those decided ({{decided}}) sales kept {{rate}}, of the other channels {{others}}.',
    },
    'always-met-at-once': {
      title: 'A promise kept in no time',
      means:
        'A target that everybody always meets at once asks for nothing; or what is logged is not what is done.',
      says: '“{{about}}” was answered {{answered}} times, half of them within {{median}} of the time allowed and nine of ten within {{ninetieth}}. Late: {{late}}.',
    },
  },
  otherwise: {
    'customers-asked-to-wait': 'customers asked to wait',
    'other-kind-of-leads': 'another kind of leads',
    'attempts-not-logged': 'attempts made but not logged',
    'taken-over-from-a-colleague': 'leads taken over from a colleague',
    'worked-without-a-connection': 'work without a connection',
    'logged-at-the-end-of-the-day': 'everything logged at the end of the day',
    'slips-put-right': 'slips put right',
    'import-corrected': 'an import that was corrected',
    'campaign-or-event': 'a campaign or an event',
    'import-at-month-end': 'an import at the end of the month',
    'new-channel-being-tried': 'a new channel being tried',
    'sales-treats-it-differently': 'sales treating it differently',
    'very-good-work': 'very good work',
    'answered-by-automation': 'answers given by automation',
  },
} as const;
