export const en = {
  title: 'Look through other eyes',
  lead: 'The same company, seen by the people who work in it. Everything you do there is real for the others, at once.',
  goIn: 'Sign in as {{name}}',
  copy: 'Link for another window',
  copyText: 'Open this in a private window to have both at once. It works once.',
  back: 'Signing in here ends your own session; sign in again with your password to come back.',
  home: {
    marketing: 'Hands leads over and sees what they became.',
    sales: 'Has an inbox with clocks that run, and answers in one key.',
    partner: 'Answers what is offered to the partner, and registers the customers it brings.',
    leadership: 'Sees the whole track and how both sides keep their word.',
    none: 'Works in the background.',
  },
  notSample: 'This is for the sample company only',
  notSampleText: 'In a workspace of your own everybody signs in as themselves.',
} as const;
