import { standardTerms } from '#agreements';
import type { askAs } from '../../support/stack/index.js';

type Ask = ReturnType<typeof askAs>;

/** Something that two people may have open at once. */
export interface Desk {
  /** What changes it, as the description of the API names it. */
  readonly operation: string;
  /** Makes the thing, and gives where it is changed and read. */
  open(ask: Ask, sales: string): Promise<{ readonly path: string; readonly reads?: string }>;
  /** A change that leaves the mark in it, of what was read. */
  change(read: Read, mark: number): object;
}

/** What a reader of the thing has before them. */
export interface Read {
  readonly version: number;
  readonly body: Record<string, unknown>;
}

interface Made {
  readonly id: string;
}

const madeBy =
  (path: string, wish: object) =>
  async (ask: Ask): Promise<{ path: string }> => {
    const { body } = await ask.post<Made>(path, wish);
    return { path: `${path}/${body.id}` };
  };
const at = (path: string) => (): Promise<{ path: string }> => Promise.resolve({ path });
const settingsOf = ({ body }: Read): object => body.settings as object;

const WEEK = {
  mon: [{ open: '09:00', close: '18:00' }],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
};
const DRAWING = { zone: 'Europe/Rome', week: WEEK, holidaySets: [], ownDates: [] };
const RULE = {
  ...{ key: 'all', when: { all: [] }, method: 'round_robin', participants: null },
  ...{ missedTurns: 'hold_position', ifNobody: 'wait' },
};
let sales = '';

/** One of each operation whose callers say which version they change. */
export const DESKS: readonly Desk[] = [
  {
    operation: 'PUT /api/v1/calendars/{id}',
    open: madeBy('/calendars', { name: 'Office', drawing: DRAWING }),
    change: (_, mark) => ({ name: `Office ${mark}`, drawing: DRAWING }),
  },
  {
    operation: 'PATCH /api/v1/assets/{id}',
    open: madeBy('/assets', { name: 'Guide' }),
    change: (_, mark) => ({ name: `Guide ${mark}` }),
  },
  {
    operation: 'PATCH /api/v1/campaigns/{id}',
    open: madeBy('/campaigns', { name: 'Spring', channel: 'event' }),
    change: (_, mark) => ({ goal: `Goal ${mark}` }),
  },
  {
    operation: 'PATCH /api/v1/partners/{id}',
    open: async (ask) => ({
      ...(await madeBy('/partners', { kind: 'dealer', name: 'Bianchi', regions: [] })(ask)),
      reads: '/partners',
    }),
    change: (_, mark) => ({ note: `Note ${mark}` }),
  },
  {
    operation: 'PUT /api/v1/partner-policy',
    open: at('/partner-policy'),
    change: (_, mark) => ({
      ...{ precedence: 'first_come', approval: 'always', protectionDays: 90 },
      quietDays: 1 + (mark % 700),
    }),
  },
  {
    operation: 'PUT /api/v1/credit/settings',
    open: at('/credit/settings'),
    change: (read, mark) => ({ ...settingsOf(read), lookbackDays: 1 + (mark % 3_000) }),
  },
  {
    operation: 'PUT /api/v1/returns/settings',
    open: at('/returns/settings'),
    change: (read, mark) => ({ ...settingsOf(read), margin: ((mark % 9_000) + 1) / 10_000 }),
  },
  {
    operation: 'PUT /api/v1/after-sale-steps',
    open: at('/after-sale-steps'),
    change: ({ body }, mark) => ({
      steps: (
        body.steps as { step: string; isUsed: boolean; department: string; afterDays: number | null }[]
      ).map(({ step, isUsed, department, afterDays }) => ({
        step,
        isUsed,
        department,
        afterDays,
        label: `Label ${mark}`,
      })),
    }),
  },
  {
    operation: 'PUT /api/v1/routing/rules',
    open: (_, teamId) => {
      sales = teamId;
      return Promise.resolve({ path: '/routing/rules' });
    },
    change: (_, mark) => ({
      rules: [{ ...RULE, name: `Rule ${mark}`, teamId: sales }],
    }),
  },
  {
    operation: 'PUT /api/v1/agreements/{id}/versions/{number}',
    open: async (ask) => {
      const { body } = await ask.post<Made>('/agreements', { name: 'Draft', terms: standardTerms() });
      return { path: `/agreements/${body.id}/versions/1`, reads: `/agreements/${body.id}` };
    },
    change: (_, mark) => ({ terms: standardTerms(), note: `Note ${mark}` }),
  },
  {
    operation: 'PUT /api/v1/reviews/{id}/minutes',
    open: async (ask) => {
      const { body } = await ask.post<Made>('/agreements', { name: 'Reviewed', terms: standardTerms() });
      const version = `/agreements/${body.id}/versions/1`;
      await ask.post(`${version}/proposal`);
      for (const side of ['marketing', 'sales']) await ask.post(`${version}/signature`, { side });
      await ask.post(`${version}/activation`, {});
      const review = await ask.post<Made>('/reviews', { agreementId: body.id });
      return { path: `/reviews/${review.body.id}/minutes`, reads: `/reviews/${review.body.id}` };
    },
    change: (_, mark) => ({ minutes: `Minutes ${mark}`, attendees: [] }),
  },
  {
    operation: 'PUT /api/v1/opportunities/{id}/after-sale/{step}',
    open: async (ask) => {
      const lead = { firstName: 'Ada', email: 'ada@stale.example', channel: 'website', origin: 'marketing' };
      const captured = await ask.post<{ results: [{ leadId: string }] }>('/leads', {
        ...lead,
        leadType: 'demo',
      });
      const deal = {
        leadId: captured.body.results[0].leadId,
        name: 'Press line',
        amount: '10.00',
        currency: 'EUR',
      };
      const { body } = await ask.post<{ opportunityId: string }>('/opportunities', deal);
      const opportunity = `/opportunities/${body.opportunityId}`;
      await ask.post(`${opportunity}/won`, {});
      return { path: `${opportunity}/after-sale/onboarding`, reads: opportunity };
    },
    change: (_, mark) => ({ isDone: true, note: `Note ${mark}` }),
  },
  {
    operation: 'PATCH /api/v1/members/{id}',
    open: async (ask) => {
      const { body } = await ask.get<{ items: { id: string; name: string }[] }>('/members');
      const id = body.items.find(({ name }) => name === 'Sara')?.id ?? '';
      return { path: `/members/${id}`, reads: '/members' };
    },
    change: (_, mark) => ({ name: `Sara ${mark}` }),
  },
];

/** Operations whose things are changed once and for all; of two at once one wins, which their own tests show. */
export const ONCE: readonly string[] = [
  'POST /api/v1/calendars/{id}/archival',
  'POST /api/v1/calendars/{id}/ics',
  'POST /api/v1/reviews/{id}/closure',
  'POST /api/v1/agreements/{id}/periods/{period}/restatement/confirmation',
  'POST /api/v1/agreements/{id}/periods/{period}/restatement/refusal',
];
