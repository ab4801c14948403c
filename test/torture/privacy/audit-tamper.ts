import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { recordActs, readAnchors, VerifyLog } from '#audit';
import type { ChainFault } from '#audit';
import { SYSTEM } from '#contracts';
import { FORGETFUL, Ground, staffetta, startServer, until } from '../../support/stack/index.js';
import type { GroundDatabase, Random } from '../../support/stack/index.js';
import { buildWorkspace } from '../../support/workspace-builder.js';
import type { Course, Trial } from '../lib/trial.js';

/** What was done to a log of `count` entries, and the entry that has to be named. */
interface Tampering {
  readonly what: string;
  /** Statements, run by a superuser. */
  readonly by: string;
  readonly first: number;
}

interface Bench {
  readonly workspaceId: string;
  readonly count: number;
  readonly random: Random;
}

/** The signed heads come after so many entries. */
const ANCHOR_EVERY = 100;
const ANCHORS = 3;

export const AUDIT_TAMPER: Trial = {
  ...{ row: 56, kind: 'torture', name: 'audit-tamper', unit: 'tampering' },
  promise:
    'Whatever is edited, removed, inserted, reordered, cut off or written anew in the audit log, also by a superuser who knows how it is hashed, `staffetta audit verify` finds, and it names the first wrong entry.',
  rounds: { short: 1_000, long: 20_000 },
  needs: ['build'],
  run,
};

async function run(course: Course): Promise<void> {
  const ground = await Ground.open(course.cleanup, { settings: FORGETFUL, name: 'tamper' });
  const db = await ground.newDatabase();
  const { id: workspaceId } = await buildWorkspace(db as never, { members: [] });
  const env = { STAFFETTA_HOME: course.home, DATABASE_ALLOW_LOSS: 'true' };
  const server = await startServer(db, { cleanup: course.cleanup, env });
  for (let index = 0; index < ANCHORS; index += 1) await untilAnchored(db, workspaceId);
  await server.stop();
  const count = await lengthOf(db, workspaceId);
  await db.oracle('create table audit_entry_true as table audit_entry');
  const verify = verifier(db, course.home, workspaceId);
  course.check((await verify()) === undefined, 'a log that nobody touched holds');
  for (let round = 0; round < course.rounds; round += 1) {
    const tampering = anyOf(course.random)({ workspaceId, count, random: course.random });
    await db.oracle(`begin; ${tampering.by}; commit`);
    const fault = await verify();
    course.check(names(fault, tampering.first), () => `${tampering.what}: told ${JSON.stringify(fault)}`);
    if (round === 0) await byCommand(course, { db, env, workspaceId }, 1, tampering.first);
    await db.oracle(RESTORE(workspaceId));
    if (round % 200 === 199) course.say(`${round + 1} tamperings`);
  }
  course.check((await verify()) === undefined, 'the log holds again');
  await byCommand(course, { db, env, workspaceId }, 0);
  course.remark(
    'An entry added after the last signed head by somebody who may write to the table and knows the form is like any other; so is cutting off what was never signed: a minute or a hundred entries at most.',
  );
}

/** By exact number, or for what only a signed head can tell, within the stretch between two of them. */
const names = (fault: ChainFault | undefined, first: number): boolean =>
  fault !== undefined &&
  (fault.kind === 'rewritten'
    ? fault.number <= first && first <= (fault.until ?? 0)
    : fault.number === first);

/** Tells acts until the head of the log is one that was just signed. */
async function untilAnchored(db: GroundDatabase, workspaceId: string): Promise<void> {
  const unsigned = async (): Promise<number> => {
    const [found] = await db.oracle<{ unsigned: number }>(
      `select (select count(*) from audit_intent where workspace_id = $1)::int
            + (select count(*) from audit_entry where workspace_id = $1)::int
            - coalesce((select max(number) from audit_anchor where workspace_id = $1), 0)::int as unsigned`,
      [workspaceId],
    );
    return found?.unsigned ?? 0;
  };
  const wanted = ANCHOR_EVERY - (await unsigned());
  await db.database.withWorkspace(workspaceId, (tx) => recordActs(tx, acts(workspaceId, wanted)));
  await until('the head is signed', async () => (await unsigned()) === 0);
}

const acts = (workspaceId: string, count: number): Parameters<typeof recordActs>[1] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ workspaceId, actor: SYSTEM, action: 'keeping.changed' as const },
    ...{ subject: { kind: 'keeping', id: `kind-${index % 7}` }, facts: { days: index, kinds: ['a', 'b'] } },
  }));

const lengthOf = async (db: GroundDatabase, workspaceId: string): Promise<number> => {
  const sql = 'select count(*)::int as count from audit_entry where workspace_id = $1';
  return (await db.oracle<{ count: number }>(sql, [workspaceId]))[0]?.count ?? 0;
};

const RESTORE = (workspaceId: string): string =>
  `begin; delete from audit_entry where workspace_id = '${workspaceId}';
   insert into audit_entry select * from audit_entry_true where workspace_id = '${workspaceId}'; commit`;

function verifier(
  db: GroundDatabase,
  home: string,
  workspaceId: string,
): () => Promise<ChainFault | undefined> {
  const { anchors } = readAnchors(join(home, 'audit/anchors.jsonl'));
  const publicKeys = anchors.slice(0, 1).map(({ publicKey }) => publicKey);
  const log = new VerifyLog(db.database);
  return async () => (await log.verify(workspaceId, { anchors, publicKeys })).fault;
}

interface Asked {
  readonly db: GroundDatabase;
  readonly env: Readonly<Record<string, string>>;
  readonly workspaceId: string;
}

/** The command, as an operator runs it. */
async function byCommand(
  course: Course,
  { db, env, workspaceId }: Asked,
  code: number,
  first?: number,
): Promise<void> {
  const args = ['audit', 'verify', '--workspace', workspaceId, '--json'];
  const ended = await staffetta(args, { ...env, DATABASE_URL: db.ownerUrl, DATABASE_APP_URL: db.appUrl });
  course.check(ended.code === code, `the command ends with ${code}, not ${ended.code}: ${ended.text}`);
  if (first === undefined) return;
  const [answer] = JSON.parse(ended.out) as { verdict: { fault?: ChainFault } }[];
  course.check(names(answer?.verdict.fault, first), `the command names ${first}`);
}

type Kind = (bench: Bench) => Tampering;

const where = ({ workspaceId }: Bench, number: number): string =>
  `workspace_id = '${workspaceId}' and number = ${number}`;

/** Columns, and what stands in them instead. */
const EDITS = [
  `at = at + interval '1 millisecond'`,
  `at = 'infinity'`,
  `actor_kind = 'member'`,
  `actor_id = gen_random_uuid()`,
  `action = 'key.revoked'`,
  `subject_kind = subject_kind || 's'`,
  `subject_id = null`,
  `facts = '{}'`,
  `facts = facts || ' '`,
  `previous_hash = md5(previous_hash)`,
  `hash = upper(hash) || '0'`,
];

const edit: Kind = (bench) => {
  const [number, change] = [bench.random.int(1, bench.count), bench.random.pick(EDITS)];
  const by = `update audit_entry set ${change} where ${where(bench, number)}`;
  return { what: `edited ${number} (${change})`, by, first: number };
};

/** As the log hashes an entry; written down once more here, from its description. */
const HASH = `encode(sha256(convert_to(
  '["staffetta-audit-1",' || to_json(workspace_id::text) || ',' || number || ',' ||
  to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || ',' || to_json(actor_kind) || ',' ||
  coalesce(to_json(actor_id::text)::text, 'null') || ',' || to_json(action) || ',' || to_json(subject_kind) || ',' ||
  coalesce(to_json(subject_id)::text, 'null') || ',' || to_json(facts) || ',' || to_json(previous_hash) || ']', 'UTF8')), 'hex')`;

/** Edits an entry and hashes it anew, and nothing else. */
const editHashed: Kind = (bench) => {
  const number = bench.random.int(1, bench.count);
  const at = where(bench, number);
  const by = `update audit_entry set action = 'key.revoked' where ${at}; update audit_entry set hash = ${HASH} where ${at}`;
  return { what: `edited and hashed ${number}`, by, first: number };
};

/** Edits an entry and writes everything after it anew: the chain holds by itself. */
const rewrite: Kind = (bench) => {
  const number = bench.random.int(1, bench.count);
  const by = `update audit_entry set action = 'key.revoked' where ${where(bench, number)};
    do $$ declare n bigint; begin
      for n in ${number}..${bench.count} loop
        update audit_entry e set previous_hash = coalesce((select p.hash from audit_entry p
          where p.workspace_id = e.workspace_id and p.number = n - 1), repeat('0', 64))
         where e.workspace_id = '${bench.workspaceId}' and e.number = n;
        update audit_entry set hash = ${HASH} where workspace_id = '${bench.workspaceId}' and number = n;
      end loop; end $$`;
  return { what: `wrote everything anew from ${number}`, by, first: number };
};

const remove: Kind = (bench) => {
  const from = bench.random.int(1, bench.count);
  const to = bench.random.chance(0.5) ? from : bench.random.int(from, bench.count);
  const gone = `workspace_id = '${bench.workspaceId}' and number between ${from} and ${to}`;
  const shift = shifted(bench, to, from - to - 1);
  const isClosed = bench.random.chance(0.5);
  const by = `delete from audit_entry where ${gone}${isClosed ? `; ${shift}` : ''}`;
  return { what: `removed ${from} to ${to}${isClosed ? ', the rest moved up' : ''}`, by, first: from };
};

const truncate: Kind = (bench) => {
  const from = bench.random.int(1, bench.count);
  const by = `delete from audit_entry where workspace_id = '${bench.workspaceId}' and number >= ${from}`;
  return { what: `cut off from ${from}`, by, first: from };
};

/** Puts an entry in between, hashed or not, and moves the rest down; or behind the last one. */
const insert: Kind = (bench) => {
  const number = bench.random.int(1, bench.count);
  const isFitting = bench.random.chance(0.5);
  const copied = `insert into audit_entry select workspace_id, ${number}, at, actor_kind, actor_id, 'key.created', subject_kind, subject_id,
      facts, previous_hash, ${isFitting ? 'hash' : `'${forged(number)}'`} from audit_entry where ${where(bench, number + 1)}`;
  const hashed = `update audit_entry set hash = ${HASH} where ${where(bench, number)}`;
  const by = [shifted(bench, number - 1, 1), copied, ...(isFitting ? [hashed] : [])].join('; ');
  return { what: `put one in at ${number}${isFitting ? ', hashed' : ''}`, by, first: number };
};

const append: Kind = (bench) => {
  const number = bench.count + 1;
  const by = `insert into audit_entry select workspace_id, ${number}, at, actor_kind, actor_id, action, subject_kind, subject_id, facts,
      hash, '${forged(number)}' from audit_entry where ${where(bench, bench.count)}`;
  return { what: `put one behind the last`, by, first: number };
};

/** Two entries change places, with everything but their numbers. */
const reorder: Kind = (bench) => {
  const one = bench.random.int(1, bench.count - 1);
  const other = bench.random.int(one + 1, bench.count);
  const place = bench.count + 1_000;
  const move = (from: number, to: number): string =>
    `update audit_entry set number = ${to} where ${where(bench, from)}`;
  const by = [move(one, place), move(other, one), move(place, other)].join('; ');
  return { what: `${one} and ${other} changed places`, by, first: one };
};

const forged = (number: number): string => createHash('sha256').update(String(number)).digest('hex');

/** Moves everything behind a number, in two steps, for no number may stand twice. */
const shifted = ({ workspaceId }: Bench, after: number, by: number): string => {
  const far = 1_000_000;
  const of = `workspace_id = '${workspaceId}'`;
  return `update audit_entry set number = number + ${far} where ${of} and number > ${after};
    update audit_entry set number = number - ${far} + ${by} where ${of} and number > ${far}`;
};

const KINDS: readonly Kind[] = [edit, editHashed, rewrite, remove, truncate, insert, append, reorder];
const anyOf = (random: Random): Kind => random.pick(KINDS);
