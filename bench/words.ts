/** What a reader of docs/performance.md has to know of a bench. */
export interface Words {
  /** What is measured, in a sentence. */
  readonly measures: string;
  /** The least that any program doing this must pay, measured in the same run. */
  readonly floor: string;
  /** What the figures do not say. */
  readonly silent: string;
  /** What a size is; absent where there are none. */
  readonly sizes?: string;
  /** Sizes at which it is to be known how the cost grows. */
  readonly grows?: readonly number[];
}

const UP_TO_A_MILLION = [10_000, 100_000, 1_000_000];

/** Every bench, in the order of the page. */
export const WORDS = {
  capture: {
    measures:
      '`POST /api/v1/leads` by API key over 64 connections, everybody somebody new: person, company, touch, lead, entries and boards.',
    floor: 'a bare `node:http` process, one `INSERT` of the JSON per request, on the same PostgreSQL.',
    silent:
      'what several processes, a network, enrichment or a running agreement cost; load, server and PostgreSQL share the processors.',
    sizes: 'captures per request',
  },
  import: {
    measures:
      'a CSV file over HTTP, from the mapping to the last commit: as history without clocks, and with clocks.',
    floor: 'PostgreSQL reads the same file by itself (`COPY`) into one table with a key.',
    silent: 'what spreadsheets, refused rows or merging with known people cost.',
    sizes: 'rows',
  },
  board: {
    measures:
      'the `funnel` board of a year of leads: read in a transaction, asked over the API without any cache, and followed while captures come in.',
    floor: 'the same counts by `GROUP BY` in plain SQL, prepared, as superuser.',
    silent: 'what many boards at once cost; beyond 10,000 leads rows are copies with ids of their own.',
    sizes: 'leads',
    grows: UP_TO_A_MILLION,
  },
  standing: {
    measures:
      'the board of an agreement: counts, attainment and forecast; duties with process rates and burn.',
    floor: 'the same counts by `GROUP BY` over credits and obligations.',
    silent: 'what folding costs, and what a year of periods adds.',
    sizes: 'leads of the period',
    grows: UP_TO_A_MILLION,
  },
  live: {
    measures:
      'sockets of a hundred members on one board: a lone change from the start of its HTTP call to each of them, and 200 changes a second.',
    floor: 'bare `ws` sends each of them a text of the same length.',
    silent:
      'what browsers or networks add, nor what many boards or processes cost; captures, server, PostgreSQL and sockets share the processors.',
    sizes: 'sockets',
  },
  timers: {
    measures:
      'deadlines at 200 a second among pending obligations: from the deadline to the commit that tells it; and finding the next.',
    floor: 'a bare loop over one table: one statement that turns what is due, one for the next.',
    silent: 'what several workspaces or processes do, and what commands cost the timers meanwhile.',
    sizes: 'pending obligations',
  },
  rehearse: {
    measures:
      'a draft of two quotas and four duties over a year of leads: with nothing kept, and again with another target.',
    floor: 'the same entries read through `pg`, in pages by position.',
    silent: 'what a comparison costs, or a past in which every lead goes its own way.',
    sizes: 'leads',
  },
  judge: {
    measures: '`staffetta judge` over a log of events, by case, by time, at random, and with little memory.',
    floor: 'the same parser cuts the same file into cells and counts the rows.',
    silent: 'what other numbers of columns, rows in quotation marks, or `--cases` cost.',
    sizes: 'events',
  },
  credit: {
    measures: 'paths with seven touches each: rules, Shapley and Markov chains, up to the report.',
    floor: 'the same pass over the same paths, summing their lengths.',
    silent: 'what reading a file costs; real paths have fewer combinations than these.',
    sizes: 'paths',
  },
  reports: {
    measures: 'every report of the journey to revenue, asked over HTTP, one question after the other.',
    floor: 'stages by channel by `GROUP BY` over the courses of the leads of one month.',
    silent:
      'what many readers at once cost, and a disk that has not been read before; beyond 10,000 leads rows are copies.',
    sizes: 'leads',
    grows: UP_TO_A_MILLION,
  },
  start: {
    measures:
      'from the start of the process to a page with every file it names: with an empty home, and again.',
    floor: 'an empty Nest application with one route on Fastify.',
    silent: 'what the browser needs to draw the page, and what installing and building take.',
  },
  memory: {
    measures:
      'the resident set of the built server with every role in one process: idle, with 1,000 sockets and 200 captures a second, and how it grows.',
    floor: 'an empty Nest application with one route on Fastify.',
    silent:
      'what PostgreSQL holds, which is a process of its own, and what imports and reports take for moments.',
  },
} satisfies Readonly<Record<string, Words>>;

export type BenchName = keyof typeof WORDS;
