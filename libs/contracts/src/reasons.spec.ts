import { AppError } from '#kernel';
import { checkReason, faultOf, SHIPPED_REASONS } from './reasons.js';
import type { ReasonEvidence, ReasonList } from './reasons.js';

const codes = (list: ReasonList): string[] =>
  SHIPPED_REASONS.filter((reason) => reason.list === list).map((reason) => reason.code);

function refusal(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('nothing was refused');
}

describe('The shipped reasons', () => {
  it('are short lists of their own, each with OTHER', () => {
    expect(codes('reject')).toEqual([
      'MISROUTED',
      'DUPLICATE',
      'EXISTING_CUSTOMER',
      'BAD_DATA',
      'NO_CONSENT',
      'TEST_OR_SPAM',
      'NOT_ICP',
      'BELOW_DEFINITION',
      'STUDENT_OR_JOBSEEKER',
      'OTHER',
    ]);
    expect(codes('disqualify')).toHaveLength(8);
    expect(codes('lost')).toHaveLength(9);
  });

  it('name each code once per list', () => {
    const keys = SHIPPED_REASONS.map((reason) => `${reason.list}/${reason.code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('blame marketing for exactly the rejects that reverse the tally', () => {
    const blamed = SHIPPED_REASONS.filter(
      (reason) => reason.list === 'reject' && reason.fault === 'marketing',
    );
    expect(blamed.map((reason) => reason.code)).toEqual([
      'BAD_DATA',
      'NO_CONSENT',
      'TEST_OR_SPAM',
      'NOT_ICP',
      'BELOW_DEFINITION',
      'STUDENT_OR_JOBSEEKER',
    ]);
  });

  it('always say what happens to the lead and who learns of it', () => {
    for (const reason of SHIPPED_REASONS) {
      expect(reason.disposition).not.toHaveLength(0);
      expect(reason.learnsOf).not.toHaveLength(0);
    }
  });
});

describe('Giving a reason', () => {
  const laws: {
    list: ReasonList;
    code: string;
    lacks: ReasonEvidence;
    pointer: string;
    full: ReasonEvidence;
  }[] = [
    {
      list: 'disqualify',
      code: 'TIMING',
      lacks: { wakeOn: '2026-02-30' },
      pointer: '/evidence/wakeOn',
      full: { wakeOn: '2026-03-01' },
    },
    {
      list: 'disqualify',
      code: 'TIMING',
      lacks: { wakeOn: 'next spring' },
      pointer: '/evidence/wakeOn',
      full: { wakeOn: '2028-02-29' },
    },
    {
      list: 'reject',
      code: 'OTHER',
      lacks: { text: '  ' },
      pointer: '/evidence/text',
      full: { text: 'moved abroad' },
    },
    {
      list: 'lost',
      code: 'OTHER',
      lacks: {},
      pointer: '/evidence/text',
      full: { text: 'merged into a group' },
    },
    {
      list: 'lost',
      code: 'NO_DECISION',
      lacks: {},
      pointer: '/evidence/text',
      full: { text: 'board postponed' },
    },
    {
      list: 'reject',
      code: 'DUPLICATE',
      lacks: {},
      pointer: '/evidence/otherLeadId',
      full: { otherLeadId: 'lead-2' },
    },
    { list: 'reject', code: 'BAD_DATA', lacks: {}, pointer: '/evidence/field', full: { field: 'phone' } },
    {
      list: 'reject',
      code: 'NOT_ICP',
      lacks: { subReason: 'mood' },
      pointer: '/evidence/subReason',
      full: { subReason: 'industry' },
    },
    {
      list: 'reject',
      code: 'BELOW_DEFINITION',
      lacks: {},
      pointer: '/evidence/criterion',
      full: { criterion: 'budget' },
    },
    {
      list: 'disqualify',
      code: 'COMPETITOR_LOCKED',
      lacks: {},
      pointer: '/evidence/competitor',
      full: { competitor: 'Acme' },
    },
    {
      list: 'disqualify',
      code: 'UNREACHABLE',
      lacks: { attemptsDone: 5, attemptsAgreed: 6 },
      pointer: '/reason',
      full: { attemptsDone: 6, attemptsAgreed: 6 },
    },
    {
      list: 'disqualify',
      code: 'UNREACHABLE',
      lacks: { attemptsDone: 9 },
      pointer: '/reason',
      full: { attemptsDone: 0, attemptsAgreed: 0 },
    },
  ];
  test.each(laws)(
    '$list $code lacks $pointer with $lacks, and holds with $full',
    ({ list, code, lacks, pointer, full }) => {
      const error = refusal(() => checkReason(list, code, lacks));
      expect(error).toMatchObject({ kind: 'invalid', code: 'reason/incomplete', fields: [{ pointer }] });
      expect(checkReason(list, code, full).code).toBe(code);
    },
  );

  it('needs nothing more for a misrouted lead or a lost deal that was a matter of timing', () => {
    expect(checkReason('reject', 'MISROUTED').disposition).toEqual(['re_route']);
    expect(checkReason('lost', 'TIMING').fault).toBe('none');
  });

  it('refuses a code of another list and names those it may be', () => {
    const error = refusal(() => checkReason('reject', 'NO_BUDGET', {}));
    expect(error).toMatchObject({ code: 'reason/unknown', fields: [{ pointer: '/reason' }] });
    expect(error.message).toContain('MISROUTED');
  });

  it('reads the list the workspace edited, when given one', () => {
    const own = [{ ...SHIPPED_REASONS[0]!, code: 'WRONG_COUNTRY' }];
    expect(checkReason('reject', 'WRONG_COUNTRY', {}, own).code).toBe('WRONG_COUNTRY');
    expect(refusal(() => checkReason('reject', 'MISROUTED', {}, own)).code).toBe('reason/unknown');
  });

  it('lays an unresponsive loss at sales when agreed attempts are missing', () => {
    const reason = checkReason('lost', 'UNRESPONSIVE');
    expect(faultOf(reason, { attemptsDone: 2, attemptsAgreed: 6 })).toBe('sales');
    expect(faultOf(reason, { attemptsDone: 6, attemptsAgreed: 6 })).toBe('none');
    expect(faultOf(checkReason('lost', 'PRICE'), { attemptsDone: 0, attemptsAgreed: 6 })).toBe('none');
  });
});
