import { newId } from '#kernel';
import { Boards } from '#live';
import { activated, AGREEMENT, newEntry, obligation, recorded } from '../test-support/entries.js';
import { AgreementBoard } from './agreement-board.js';
import { AgreementVersions } from './agreement-versions.js';
import { FunnelBoard } from './funnel-board.js';
import { LeadershipBoard } from './leadership-board.js';

const boards = new Boards();
const versions = new AgreementVersions();
const funnel = new FunnelBoard(boards);
const agreement = new AgreementBoard(boards, versions);
const leadership = new LeadershipBoard(boards, funnel, agreement, versions);
for (const board of [funnel, agreement, leadership]) board.onModuleInit();

const may = (name: string, ...actions: string[]) => {
  const board = boards.find(name);
  const caller = {
    ...{ workspaceId: newId(), credentialId: 'c', accountId: null },
    memberId: null,
    teamIds: [],
  };
  return board?.provider.authorise({ ...caller, actions: new Set(actions) }, board.param);
};

describe('the boards of figures', () => {
  it.each([
    ['funnel', ['board.read'], true, 'figures are for both teams'],
    ['funnel', ['lead.read'], false, 'boards are a right of their own'],
    ['funnel/x', ['board.read'], false, 'there is one funnel'],
    [`agreement/${AGREEMENT}`, ['agreement.read'], true, 'both sides see where both stand'],
    [`agreement/${AGREEMENT}`, ['board.read'], false, 'agreements have a right of their own'],
    ['agreement/nobody', ['agreement.read'], false, 'that names no agreement'],
    ['leadership', ['board.read', 'agreement.read'], true, 'it shows funnel and agreements'],
    ['leadership', ['board.read'], false, 'it shows agreements, too'],
  ])('show %s to who may %j: %s, because %s', (name, actions, isAllowed) => {
    expect(may(name, ...actions)).toBe(isAllowed);
  });

  const started = recorded(newEntry('obligation.started', { ...obligation(), targetMs: 1 }));
  const assigned = recorded(newEntry('window.closed', { agreementId: AGREEMENT, handoverId: newId() }));
  const lapsed = recorded(newEntry('person.created', { companyId: null }));
  const captured = recorded({
    ...newEntry('person.created', { companyId: null }),
    type: 'lead.captured',
  } as never);

  it.each([
    ['funnel', [captured], '', true, 'a lead moved'],
    ['funnel', [started, recorded(activated())], '', false, 'promises are not on it'],
    ['agreement', [started], AGREEMENT, true, 'its clock started'],
    ['agreement', [started], newId(), false, 'the clock is another agreement’s'],
    ['agreement', [captured, assigned], AGREEMENT, false, 'leads move it by tally and obligations only'],
    ['leadership', [captured], '', true, 'the funnel is on it'],
    ['leadership', [started], '', true, 'agreements are on it'],
    ['leadership', [lapsed], '', false, 'people are no figure'],
  ])('%s is concerned by %j of %s: %s, because %s', (prefix, entries, param, isConcerned) => {
    const provider = boards.all().find((board) => board.prefix === prefix);
    expect(provider?.concerns?.(entries, param)).toBe(isConcerned);
  });
});
