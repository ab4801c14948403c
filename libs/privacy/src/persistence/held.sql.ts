/**
 * Where each table says of whom its rows are. `$1` workspace, `$2` the records of one person, `$3` their leads, `$4` their addresses in
 * lower case and numbers. Every table that is declared personal stands here; a test sees to it.
 */
const naming = (column: string): string => namedIn(`t.${column}::text`);

/**
 * Whole addresses, numbers and names only: what is the end or the beginning of another one is somebody else's. In JSON a line ends with
 * a letter behind a backslash.
 */
const namedIn = (
  text: string,
): string => `exists (select 1 from unnest($4::text[]) c where strpos(lower(${text}), c) > 0
    and lower(${text}) ~ ('(?:(?<![[:alnum:]_])(?<![[:alnum:]_][.+''-])|(?<=[\\\\][bfnrt]))'
      || regexp_replace(c, '([^[:alnum:]])', '\\\\\\1', 'g') || '(?![[:alnum:]_])(?![.-][[:alnum:]])'))`;

export const HELD: Readonly<Record<string, string>> = {
  ...{ person: 't.id = any($2::uuid[])', person_identity: 't.person_id = any($2::uuid[])' },
  person_likeness: 't.person_id = any($2::uuid[])',
  consent: 't.person_id = any($2::uuid[])',
  touch: 't.person_id = any($2::uuid[])',
  lead: 't.id = any($3::uuid[])',
  ...{ lead_note: 't.lead_id = any($3::uuid[])', lead_evidence: 't.lead_id = any($3::uuid[])' },
  attempt: 't.lead_id = any($3::uuid[])',
  message: 't.lead_id = any($3::uuid[]) or lower(t.sender) = any($4) or t.recipients && $4::text[]',
  attachment: 't.lead_id = any($3::uuid[])',
  attachment_chunk: `exists (select 1 from attachment a where a.workspace_id = $1 and a.id = t.attachment_id and a.lead_id = any($3::uuid[]))`,
  opportunity: 't.lead_id = any($3::uuid[])',
  decision_step: `t.person_id = any($2::uuid[]) or exists (select 1 from opportunity o where o.workspace_id = $1 and o.id = t.opportunity_id and o.lead_id = any($3::uuid[]))`,
  after_sale_step: `exists (select 1 from opportunity o where o.workspace_id = $1 and o.id = t.opportunity_id and o.lead_id = any($3::uuid[]))`,
  deal_registration: 't.person_id = any($2::uuid[]) or t.lead_id = any($3::uuid[])',
  intake_submission: 't.person_id = any($2::uuid[])',
  import_error: namedIn('t::text'),
  intake_mail: 't.lead_id = any($3::uuid[]) or lower(t.author) = any($4)',
  // Parts of other addresses, too: who shares these rows leaves out what is of somebody else.
  connector_hit: `t.person_ids && $2::uuid[] or exists (select 1 from unnest($4::text[]) c
    where strpos(c, '@') > 0 and strpos(replace(replace(replace(replace(lower(encode(t.body, 'escape')), '%40', '@'), '%2b', '+'), '\\\\u0040', '@'), '\\\\u002b', '+'), c) > 0)`,
  form_hit: 't.person_id = any($2::uuid[])',
  form_consent: 't.person_id = any($2::uuid[])',
  form_confirmation: 't.person_id = any($2::uuid[]) or lower(t.email) = any($4)',
  visit: `t.anonymous_id in (select i.value from person_identity i where i.workspace_id = $1 and i.person_id = any($2::uuid[]) and i.kind = 'anonymous')`,
  ...{ ownership: 't.lead_id = any($3::uuid[])', handover: 't.lead_id = any($3::uuid[])' },
  conversation: 't.person_id = any($2::uuid[])',
  conversation_message: `exists (select 1 from conversation c where c.workspace_id = $1 and c.id = t.conversation_id and c.person_id = any($2::uuid[]))`,
  obligation_waiver: `exists (select 1 from obligation o where o.workspace_id = $1 and o.id = t.obligation_id and o.lead_id = any($3::uuid[]))`,
  journal_entry: `t.lead_id = any($3::uuid[]) and t.type = 'lead.assigned'`,
  ...{ notification: 't.lead_id = any($3::uuid[])', review_item: 't.lead_id = any($3::uuid[])' },
  ...{ review: naming('minutes'), review_decision: naming('text'), review_proposal: naming('reason') },
  ...{ period_restatement: naming('reason'), process_mark: naming('text'), partner: naming('note') },
  import_run: `${naming('file_name')} or ${naming('why')}`,
};
