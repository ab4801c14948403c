import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from '../../support/stack/index.js';
import type { GroundDatabase } from '../../support/stack/index.js';
import type { Course } from './trial.js';

/** One lead that was sent, and what the product said yes to. */
export interface Fact {
  /** How a repetition is known: by the sender's id of the record, by the key of the request, or not at all, so that it is never repeated. */
  readonly known: 'id' | 'key' | 'nothing';
  readonly number: number;
  leadId?: string;
  handoverId?: string;
  isAccepted?: boolean;
}

/** What clients were told, beside the database it is to be found in. */
export interface Told {
  readonly db: GroundDatabase;
  readonly workspaceId: string;
  readonly facts: readonly Fact[];
  /** Answers nobody should hear. */
  readonly wrong: readonly string[];
}

const CLI = fileURLToPath(new URL('../../../dist/program/cli.js', import.meta.url));

type Read = (path: string) => Promise<{ cells?: Record<string, unknown> }>;

/** Everything that must not be: each statement gives one row for each time it is. $1 is the workspace. */
const NEVER: Readonly<Record<string, string>> = {
  'a lead without exactly one entry of its capture': `
    select l.id from lead l where workspace_id = $1
       and (select count(*) from journal_entry e where e.workspace_id = $1 and e.lead_id = l.id and e.type = 'lead.captured') <> 1`,
  'an entry of a lead that is not there': `
    select e.id from journal_entry e where workspace_id = $1 and lead_id is not null
       and not exists (select from lead l where l.workspace_id = $1 and l.id = e.lead_id)`,
  'a person whose one submission was taken twice': `
    select person_id from lead where workspace_id = $1 group by person_id having count(*) <> 1
    union all select person_id from touch where workspace_id = $1 group by person_id having count(*) <> 1`,
  'a hand-over without exactly one entry of its offer': `
    select h.id from handover h where workspace_id = $1
       and (select count(*) from journal_entry e where e.workspace_id = $1 and e.lead_id = h.lead_id and e.type = 'handover.offered') <> 1`,
  'an acceptance that is half written': `
    select h.id from handover h join lead l on l.workspace_id = $1 and l.id = h.lead_id where h.workspace_id = $1
       and (h.state = 'accepted')::int is distinct from
           (select count(*)::int from journal_entry e where e.workspace_id = $1 and e.lead_id = h.lead_id and e.type = 'handover.accepted')`,
  'an accepted lead at another stage': `
    select l.id from handover h join lead l on l.workspace_id = $1 and l.id = h.lead_id
     where h.workspace_id = $1 and (h.state = 'accepted') <> (l.stage = 'sal')`,
  'a position that is missing or given twice': `
    select 1 from (select count(*) as n, count(distinct position) as d, max(position) as top from journal_entry where workspace_id = $1) as p
     where n <> d or n <> coalesce(top, 0)
        or n <> coalesce((select position from journal_head where workspace_id = $1), 0)`,
};

/** See `Ledger.judge`. */
export async function judgeLedger(ledger: Told, course: Course, read: Read): Promise<void> {
  await settled(ledger);
  for (const what of ledger.wrong.slice(0, 5)) course.failed(`a client heard ${what}`);
  if (ledger.wrong.length > 5) course.failed(`${ledger.wrong.length - 5} more wrong answers`);
  for (const [what, sql] of Object.entries(NEVER)) {
    const found = await ledger.db.oracle(sql, [ledger.workspaceId]);
    course.check(found.length === 0, () => `${found.length} × ${what}: ${JSON.stringify(found.slice(0, 3))}`);
  }
  await judgeAcknowledged(ledger, course);
  await judgeBoard(ledger, course, read);
  await verified(ledger, course);
}

/** Everything is numbered, and every reader has read it. */
const settled = (ledger: Told): Promise<true> =>
  until(
    'every reader to stand at the head',
    async () => {
      const [row] = await ledger.db.oracle<{ open: number }>(
        `select (select count(*) from journal_entry where workspace_id = $1 and position is null)::int
              + (select count(*) from journal_reader r join journal_head h using (workspace_id)
                  where r.workspace_id = $1 and r.position < h.position)::int as open`,
        [ledger.workspaceId],
      );
      return row?.open === 0;
    },
    120_000,
  );

async function judgeAcknowledged(ledger: Told, course: Course): Promise<void> {
  const leads = await ledger.db.oracle<{ id: string; offer: string | null; state: string | null }>(
    `select l.id, h.id as offer, h.state from lead l
       left join handover h on h.workspace_id = $1 and h.lead_id = l.id where l.workspace_id = $1`,
    [ledger.workspaceId],
  );
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  for (const { number, known, leadId, handoverId, isAccepted } of ledger.facts) {
    if (leadId === undefined) continue;
    const lead = byId.get(leadId);
    const isThere =
      lead !== undefined &&
      (handoverId === undefined || lead.offer === handoverId) &&
      (!isAccepted || lead.state === 'accepted');
    course.check(isThere, () => `lost: fact ${number} (known by ${known}) ${JSON.stringify(lead ?? leadId)}`);
  }
  const known = new Set(ledger.facts.flatMap(({ leadId }) => leadId ?? []));
  const strangers = leads.filter(({ id }) => !known.has(id)).length;
  const unanswered = ledger.facts.filter(({ leadId }) => leadId === undefined).length;
  course.check(strangers <= unanswered, `${strangers} leads nobody sent, ${unanswered} without an answer`);
}

async function judgeBoard(ledger: Told, course: Course, read: Read): Promise<void> {
  const { cells = {} } = await read('/boards/funnel');
  const stages = await ledger.db.oracle<{ stage: string; n: number }>(
    'select stage, count(*)::int as n from lead where workspace_id = $1 group by stage',
    [ledger.workspaceId],
  );
  for (const { stage, n } of stages) {
    const shown = cells[`now.${stage}`];
    course.check(
      shown === n,
      () => `the board says ${JSON.stringify(shown)} leads at ${stage}, there are ${n}`,
    );
  }
}

/** `staffetta verify`: everything made anew from the journal, and compared. */
async function verified({ db: { ownerUrl, appUrl } }: Told, course: Course): Promise<void> {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, STAFFETTA_HOME: course.home },
    ...{ DATABASE_ALLOW_LOSS: 'true', NODE_OPTIONS: '' },
  };
  try {
    await promisify(execFile)(process.execPath, [CLI, 'verify'], { env, maxBuffer: 1e8 });
    course.passed();
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    course.failed(`verify finds differences: ${stdout.slice(-1_500)}${stderr.slice(-500)}`);
  }
}
