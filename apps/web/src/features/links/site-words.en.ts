export const en = {
  title: 'Sites and visits',
  lead: 'One line in your pages tells how somebody came before they said who they are. Once they fill in a form, their visits become touches of their lead; of whoever never does they go after 90 days.',
  add: 'New site',
  none: 'No site yet',
  noneText: 'Name one of your web sites and paste its line into its pages.',
  change: 'Change the site',
  pause: 'Stop recording',
  resume: 'Record again',
  added: 'Now paste its line into the pages',
  saved: 'Saved; it holds from now on',
  state: { active: 'recording', paused: 'not recording' },
  turned: { active: 'Visits are recorded again', paused: 'Nothing is recorded any more' },
  snippet: 'Paste this into every page, before the end of its head',
  consent: { asked: 'Nothing before the visitor agrees', 'not-needed': 'Recorded without asking' },
  consentText: {
    asked:
      'Until your banner says so nothing is recorded and nothing is kept in the browser. Taken back, what the browser kept goes.',
    'not-needed':
      'For where another lawful basis stands, and you answer for it. Do Not Track and Global Privacy Control are honoured all the same.',
  },
  banner:
    'Your banner tells the script what the visitor said: agreed, taken back, and another page without loading one.',
  recorded:
    'Recorded: the path of the page, the five campaign codes, ids of clicks, where the visitor came from and a random id. No cookie, no address of a network.',
  form: {
    name: 'What it is called',
    origins: 'Where its pages are',
    originsHint: 'Addresses without a path; several where the site has several.',
    consent: 'Are visitors asked first?',
    make: 'Add it and show its line',
    save: 'Save',
  },
} as const;
