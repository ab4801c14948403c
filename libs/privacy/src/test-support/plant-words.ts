import { newId } from '#kernel';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { CALLED, ZELDA } from './named-person.js';

interface Planted {
  readonly ws: string;
  readonly personId: string;
  readonly leadId: string;
}

/** Words that stand beside a lead: `$1` workspace, `$2` the lead, `$3` the words. */
const BESIDE_LEAD = [
  `update lead set hold_reason = $3 where workspace_id = $1 and id = $2`,
  `update ownership set why = $3 where workspace_id = $1 and lead_id = $2`,
  `update handover set evidence = jsonb_build_object('text', $3::text) where workspace_id = $1 and lead_id = $2`,
  `update notification set facts = jsonb_build_object('by', $3::text) where workspace_id = $1 and lead_id = $2`,
  `insert into lead_evidence (workspace_id, id, lead_id, episode, criterion, type, content, recorded_at)
   values ($1, uuidv7(), $2, 1, 'need', 'note', $3, now())`,
];

/** Rows of nobody’s lead, and what they say: `$1` workspace, `$2` an id of its own. */
const OF_NOBODY: readonly (readonly [sql: string, ...said: string[]])[] = [
  [
    `insert into review (workspace_id, id, agreement_id, version_id, occasion, from_on, to_on, status, opened_at, snapshot, minutes)
     values ($1, $2, $2, $2, 'by-hand', '2026-01-01', '2026-01-31', 'closed', now(), '{}', $3)`,
    `We lost quattropani  zeldafina (${ZELDA.phone}), a pity. Others stay.`,
  ],
  [
    `insert into process_mark (workspace_id, id, marked_on, text, at) values ($1, $2, '2026-01-01', $3, now())`,
    `Wrote to ${ZELDA.email.toUpperCase()}`,
  ],
  [
    `insert into message (workspace_id, id, channel, kind, direction, state, external_id, thread, reason, sender, recipients,
                          subject, body, occurred_at, recorded_at)
     values ($1, $2, 'email', 'written', 'in', 'unmatched', '<x@zeldafina.example>', '{}', 'no-open-lead', $3, '{}', $4, $4, now(), now())`,
    ...[ZELDA.email, CALLED],
  ],
  [
    `insert into visit (workspace_id, id, anonymous_id, is_start, occurred_at, landing_page, utm, click_ids)
     values ($1, $2, $3, true, now(), $4, '{}', '{}')`,
    ...['a'.repeat(20), 'https://shop.example/zeldafina'],
  ],
];

/** What takes people weeks to write, and what came before anybody knew whose it was. */
export async function plantWords(db: TestDatabase, { ws, personId, leadId }: Planted): Promise<void> {
  for (const sql of BESIDE_LEAD) await db.oracle(sql, [ws, leadId, `${CALLED} asked for it`]);
  for (const [sql, ...said] of OF_NOBODY) await db.oracle(sql, [ws, newId(), ...said]);
  await db.oracle(
    `insert into person (workspace_id, id, version, first_name, last_name, email, merged_into_id, created_at, updated_at)
     values ($1, $2, 1, $3, $4, 'other-zeldafina@posta.example', $5, now(), now())`,
    [ws, newId(), ZELDA.firstName, ZELDA.lastName, personId],
  );
}
