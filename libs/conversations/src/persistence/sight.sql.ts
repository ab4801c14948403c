/** A condition on `conversation c` with its values, the first of which is `$first`. */
export type Sight = (first: number) => { readonly condition: string; readonly values: readonly unknown[] };

/** The leads of `conversation c`, and those in which they ended. */
const TIED = `(
  with recursive tied as (
    select l.id, l.merged_into_id as into_id from conversation_lead k join lead l on l.workspace_id = k.workspace_id and l.id = k.lead_id
     where k.workspace_id = c.workspace_id and k.conversation_id = c.id
    union
    select l.id, l.merged_into_id from tied t join lead l on l.workspace_id = c.workspace_id and l.id = t.into_id)
  select id from tied)`;

const OF_PERSON =
  '(select l.id from lead l where l.workspace_id = c.workspace_id and l.person_id = c.person_id)';

/** Whether one of `ids` stands for itself and meets the conditions on `lead l`. */
const isAmong = (ids: string, conditions: readonly string[]): string =>
  `exists (select 1 from lead l where l.workspace_id = c.workspace_id and l.merged_into_id is null and l.id in ${ids}${conditions
    .map((condition) => ` and ${condition}`)
    .join('')})`;

/** $first the member, $first + 1 whether those of nobody who is a lead are seen; then the values of `conditions` on `lead l`. */
export const conversationIsSeen = (first: number, conditions: readonly string[]): string => `(
  c.owner_id = $${first}::uuid
  or case when exists ${TIED} then ${isAmong(TIED, conditions)}
          when exists ${OF_PERSON} then ${isAmong(OF_PERSON, conditions)}
          else $${first + 1}::boolean end)`;
