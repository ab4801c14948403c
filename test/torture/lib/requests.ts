import type { Sent, ToldRequest } from '../../contract/answers-room.js';
import type { ApiDocument, Parameter, Schema } from '../../contract/api-document.js';
import { holesOf, resolved } from './operations.js';
import type { Operation } from './operations.js';
import type { StoryWorkspace } from './story-workspace.js';

/** Of which table the ids are that go by a name, where the name alone tells. */
const TABLES: Readonly<Record<string, string>> = {
  ...{ agreementId: 'agreement', assetId: 'asset', attachmentId: 'attachment', calendarId: 'calendar' },
  ...{ campaignId: 'campaign', codeId: 'distribution_code', connector: 'call_connector', eventId: 'event' },
  ...{ fromMemberId: 'member', leadId: 'lead', leadIds: 'lead', ids: 'lead', loserId: 'person' },
  ...{ memberId: 'member', obligationId: 'obligation', obligationIds: 'obligation', ownerId: 'member' },
  ...{
    opportunityId: 'opportunity',
    partnerId: 'partner',
    personId: 'person',
    teamId: 'team',
    teamIds: 'team',
  },
  ...{
    toMemberId: 'member',
    toMemberIds: 'member',
    attendees: 'member',
    toTeamId: 'team',
    stepId: 'decision_step',
  },
  ...{ proposalIds: 'review_proposal', proposalId: 'review_proposal', decisionId: 'review_decision' },
  ...{ delegationId: 'signature_delegation', candidateId: 'merge_candidate', mergeId: 'person_merge' },
  ...{
    noteId: 'lead_note',
    deliveryId: 'webhook_delivery',
    code: 'distribution_code',
    hitId: 'connector_hit',
  },
};

/** Of which table `{id}` is, by the longest beginning of the path that is listed. */
const LISTS: Readonly<Record<string, string>> = {
  ...{ '/agreements': 'agreement', '/api-keys': 'credential', '/assets': 'asset' },
  ...{ '/attachments': 'attachment', '/boards/agreement': 'agreement', '/calendars': 'calendar' },
  ...{ '/call-connectors': 'call_connector', '/campaigns': 'campaign', '/companies': 'company' },
  ...{ '/connectors': 'connector', '/conversations': 'conversation', '/credit/deals': 'opportunity' },
  ...{ '/credit/people': 'member', '/customers/companies': 'company', '/customers/people': 'person' },
  ...{
    '/events': 'event',
    '/sessions': 'session',
    '/forms': 'form',
    '/handovers': 'handover',
    '/import-mappings': 'import_mapping',
  },
  ...{ '/imports': 'import_run', '/intake-addresses': 'intake_address', '/leads': 'lead' },
  ...{ '/mailbox/unmatched': 'mail_message', '/members': 'member', '/notifications': 'notification' },
  ...{ '/notifications/devices': 'push_subscription', '/obligations': 'obligation' },
  ...{ '/opportunities': 'opportunity', '/partners': 'partner', '/people': 'person' },
  ...{ '/predictive-models/runs': 'training_run', '/process-marks': 'process_mark' },
  ...{ '/registrations': 'deal_registration', '/reviews': 'review', '/roles': 'role_definition' },
  ...{ '/routing/absences': 'routing_absence', '/sample-audits': 'sample_audit', '/sites': 'site' },
  ...{ '/spend': 'spend', '/spend/plans': 'spend_plan', '/teams': 'team', '/tracked-links': 'tracked_link' },
  ...{ '/webhooks': 'webhook_endpoint', '/forms/{id}/hits': 'form_hit' },
};

/** The table of the ids that go by this name in this operation; undefined where it is no id. */
export function tableOf(path: string, name: string): string | undefined {
  const lists = Object.keys(LISTS).filter((list) => path.startsWith(`${list}/{${name}}`));
  const list = lists.sort((one, other) => other.length - one.length)[0];
  return list === undefined ? TABLES[name] : LISTS[list];
}

/** What stands for holes and fields that are no ids. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ number: '1', period: '2026-Q1', board: 'funnel', kind: 'submissions', step: 'installation' },
  ...{ source: 'api', externalId: 'x-1', key: 'bant', token: 'none' },
};

/** Texts that have to look like something. */
const TEXTS: Readonly<Record<string, string>> = {
  ...{ currency: 'EUR', country: 'IT', region: '25', zone: 'Europe/Rome', email: 'anna@rossi.example' },
  ...{ fingerprint: '0'.repeat(64), monthlyRevenue: '1.00', amount: '1.00', url: 'https://rossi.example/' },
};

export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const NO_SUCH_ID = '00000000-0000-7000-8000-000000000000';
const FOREVER: Readonly<Record<string, string>> = { from: '2020-01-01', to: '2100-01-01' };

/**
 * A request of the operation about things of the workspace: what a story asked, or else made up of the document, required fields
 * and ids first. Made up, it is right in its form; whether the product takes it depends on what the things are up to.
 */
export function requestFor(
  document: ApiDocument,
  operation: Operation,
  workspace: StoryWorkspace,
): ToldRequest {
  return workspace.told.get(operation.key) ?? madeUp(document, operation, workspace);
}

function madeUp(document: ApiDocument, operation: Operation, { things }: StoryWorkspace): ToldRequest {
  const { method, path, parameters, body } = operation;
  const idFor = (name: string): string | undefined => {
    const table = tableOf(path, name);
    return table === undefined ? undefined : (things.ids(table)[0] ?? NO_SUCH_ID);
  };
  const filled = holesOf(path).reduce(
    (text, hole) => text.replace(`{${hole}}`, encodeURIComponent(idFor(hole) ?? WORDS[hole] ?? '1')),
    path,
  );
  const needed = parameters.filter((each) => each.in === 'query' && each.required === true);
  const query = new URLSearchParams(
    needed.map((each): [string, string] => [each.name, idFor(each.name) ?? wordFor(document, each)]),
  ).toString();
  const sample = new Sampling(document, idFor);
  return {
    method,
    path: query === '' ? filled : `${filled}?${query}`,
    ...(body ? { body: sample.body(body) } : {}),
  };
}

const wordFor = (document: ApiDocument, { name, schema = {} }: Parameter): string =>
  FOREVER[name] ?? String(new Sampling(document, () => undefined).value(name, schema));

/** Makes values that are right in their form. */
export class Sampling {
  /** @param idFor the id that goes by a name, undefined for a name that is no id */
  constructor(
    private readonly document: ApiDocument,
    private readonly idFor: (name: string) => string | undefined,
  ) {}

  body({ type, schema }: NonNullable<Operation['body']>): Sent {
    return type === 'application/json' ? (this.value('', schema) as object) : 'A;B\n1;2\n';
  }

  value(name: string, told: Schema, depth = 0): unknown {
    const schema = resolved(this.document, told);
    const choice = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])][0];
    if (choice) return this.value(name, choice, depth);
    if (schema.enum) return schema.enum[0];
    return schema.default === undefined ? this.ofType(name, schema, depth) : schema.default;
  }

  private ofType(name: string, schema: Schema, depth: number): unknown {
    const { items = {}, minimum = 1 } = schema;
    switch ([schema.type].flat()[0]) {
      case 'array':
        return [this.value(name, items, depth + 1)];
      case 'object':
        return this.fields(schema, depth);
      case 'integer':
      case 'number':
        return minimum;
      case 'boolean':
        return true;
      case undefined:
      default:
        return this.text(name, schema);
    }
  }

  private fields({ properties = {}, required = [] }: Schema, depth: number): object {
    if (depth > 6) return {};
    const wanted = Object.entries(properties).filter(
      ([name]) => required.includes(name) || this.idFor(name) !== undefined,
    );
    return Object.fromEntries(wanted.map(([name, schema]) => [name, this.value(name, schema, depth + 1)]));
  }

  private text(name: string, { format, minLength = 1, maxLength = 200 }: Schema): string {
    if (format === 'date-time' || /At$|^since$/.test(name)) return new Date().toISOString();
    if (format === 'date' || /On$/.test(name)) return '2026-06-01';
    return this.idFor(name) ?? TEXTS[name] ?? 'Text'.padEnd(minLength, 't').slice(0, maxLength);
  }
}
