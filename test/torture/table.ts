/** A fault or an attack the product has to withstand. */
export interface Row {
  readonly row: number;
  readonly fault: string;
  /** What holds it where no trial does: a spec, or why it cannot be tried on a plain machine. */
  readonly held?: string;
}

export interface Chapter {
  readonly title: string;
  readonly rows: readonly Row[];
}

const rows = (from: number, faults: readonly (string | readonly [fault: string, held: string])[]): Row[] =>
  faults.map((each, index) =>
    typeof each === 'string'
      ? { row: from + index, fault: each }
      : { row: from + index, fault: each[0], held: each[1] },
  );

/** The reliability table: its rows keep their numbers. */
export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Crash and durability',
    rows: rows(1, [
      'The server is killed (`kill -9`) under load',
      'The single-box process is killed with its embedded PostgreSQL',
      'PostgreSQL is killed under load',
      'PostgreSQL is restarted by its administrator',
      'The process that numbers entries and keeps boards is killed at any statement',
      'Lines to PostgreSQL stay open while nothing comes any more',
      'Lines to PostgreSQL are slow or are reset',
      'The disk of PostgreSQL is full',
      'Redis is killed, emptied, away, or hangs',
      'Two servers are restarted one after the other under load',
      'Server and PostgreSQL are killed together under load',
      'Everything is wiped and restored from a backup',
      'A migration is killed half-way; two migrate at once; an older program meets a newer schema',
    ]),
  },
  {
    title: 'Concurrency',
    rows: rows(14, [
      'Fifty people accept the same lead at once',
      'Acceptance, rejection, expiry and re-assignment of one lead race',
      'Two editors save over each other',
      'The same request is sent many times, also while its answer is lost',
      'The same person comes in through several doors at once, several times',
      'Facts arrive late and in any order',
      'Leads are dealt out at once while people go off duty',
      'Transactions block each other',
    ]),
  },
  {
    title: 'Clocks',
    rows: rows(22, [
      'Summer time begins and ends, in odd zones',
      'Pauses, holidays, edges of opening hours, calendars that never open',
      'Nobody runs while hundreds of deadlines pass',
      'A process stands still beyond its lease and comes back',
      'The clock of a server jumps by hours and days',
      'The clock of the database steps back',
      'An agreement or a calendar is changed in the middle of a period',
      'The clock of a browser is wrong, or its computer slept',
    ]),
  },
  {
    title: 'Live',
    rows: rows(30, [
      'Garbage, bad tokens and endless tries at the door of sockets',
      'Clients drop, servers restart, clients move from one to the other',
      'Clients stop reading',
      'Rights are taken while somebody watches',
      'Somebody guesses the names of what others watch',
      'A thousand clients come back at once',
      'A number on the screen is compared with the database',
    ]),
  },
  {
    title: 'Other systems',
    rows: rows(37, [
      'Receivers of webhooks fail, hang, redirect, refuse',
      'A sender is killed between sending and noting it',
      'Incoming hits are forged, replayed, changed',
      'Addresses lead into the inside of the network',
      'The receiver of one workspace is dead with a hundred thousand messages waiting',
      'Mail and push services are away',
    ]),
  },
  {
    title: 'Workspaces and rights',
    rows: rows(43, [
      'Every operation is asked with the ids of another workspace, by every role',
      'The program forgets to ask for its workspace',
      'Connections are used again after errors',
      'The server is started with a role that no policy binds',
      'People and keys act beyond their rights',
      'People look for fields out of their sight',
    ]),
  },
  {
    title: 'Hostile input',
    rows: rows(49, [
      'Malformed requests at every operation',
      'Malformed, huge and hostile files to import',
      'Cells that spreadsheets would run, in what is exported',
      'SQL, scripts and endless patterns in every text',
      'Slow senders, thousands of lines, endless bodies, bombs, floods',
      'Passwords, tokens and codes are guessed and forged',
    ]),
  },
  {
    title: 'Privacy, audit, operations',
    rows: rows(55, [
      'A person is erased',
      'The audit log is changed',
      'Hours of load',
      [
        'A new dependency runs scripts, or its licence is not allowed',
        '`npm run check:deps`, in every build, without a network; known vulnerabilities are told by `npm audit`, which needs one',
      ],
      'Everything fails while secrets and personal data pass through, at the most talkative log',
    ]),
  },
];
