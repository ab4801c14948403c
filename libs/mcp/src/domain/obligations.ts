import { MINUTE_MS } from '#kernel';
import { id, oneOf, PAGE, words } from './fields.js';
import { counted, part } from './tool.js';
import type { Tool } from './tool.js';

const STATUSES = ['pending', 'met', 'breached', 'excused', 'cancelled'];

/** What is owed on single leads, and why its clock stands as it does. */
export const OBLIGATIONS: readonly Tool[] = [
  {
    name: 'find_obligations',
    title: 'Find obligations',
    description:
      'Obligations: one duty on one lead each, with its clock, the next due first. With status `breached` these are the breaches. ' +
      '`lateByMs` is business time beyond the deadline, null unless it was answered late. `explain_obligation` says which time counted.',
    input: {
      status: oneOf('How it stands; left out for all.', STATUSES),
      leadId: id('Those of one lead.'),
      agreementId: id('Those of one agreement.'),
      clauseKey: words('Those of one clause, by its key.', 100),
      ownerId: id('Those of one member.'),
      teamId: words('Those of the team that has the lead, or `none`.', 36),
      ...PAGE,
    },
    ...{ required: [], needs: ['agreement.read'] },
    request: (given) => ({ method: 'GET', path: '/obligations', query: given }),
    says: (answer) => counted(answer, 'Obligations'),
  },
  {
    name: 'explain_obligation',
    title: 'Explain an obligation or a breach',
    description:
      'Why an obligation was met or breached, or when it is due: each stretch of time with whether it counted and why (working hours, ' +
      'holiday, break, pause), business time allowed, used and left in milliseconds, and the version and calendar that judge.',
    input: { obligationId: id('The obligation, as `find_obligations` names it.') },
    ...{ required: ['obligationId'], needs: ['agreement.read'] },
    request: (given) => ({ method: 'GET', path: `/obligations/${part(given, 'obligationId')}/explanation` }),
    says: ({ elapsedMs, targetMs, dueAt }) =>
      `${minutes(elapsedMs)} of ${minutes(targetMs)} minutes of business time used; due at ${String(dueAt)}.`,
  },
];

const minutes = (ms: unknown): string => (Number(ms) / MINUTE_MS).toFixed(1);
