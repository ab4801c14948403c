import { otherNumber, outcomeOfCall } from './call-log.js';
import type { CallDisposition } from './call-log.js';
import { matchByPerson } from './match.js';
import { PostSettings } from './post-settings.js';

describe('the lead of whoever a message is from or to', () => {
  it.each([
    { counterparts: 1, persons: 1, openLeads: ['a'], is: 'a', because: 'nothing else is meant' },
    { counterparts: 2, persons: 2, openLeads: ['a'], is: 'a', because: 'the other one has none' },
    { counterparts: 1, persons: 1, openLeads: ['a', 'b'], is: 'several-leads', because: 'nobody can tell' },
    { counterparts: 1, persons: 1, openLeads: [], is: 'no-open-lead', because: 'all are closed' },
    { counterparts: 1, persons: 0, openLeads: [], is: 'unknown-address', because: 'nobody is known' },
    { counterparts: 0, persons: 0, openLeads: [], is: 'no-counterpart', because: 'nobody is meant' },
  ])('is $is: $because', ({ is, because: _because, ...candidates }) => {
    const { leadId, reason } = matchByPerson(candidates);
    expect(leadId ?? reason).toBe(is);
  });
});

describe('a call', () => {
  const call = { callId: '7', from: '02 1234567', to: '+44 20 7946 0958', startedAt: new Date(0) };

  it('is about whoever is at the other end', () => {
    const answered = { ...call, disposition: 'answered' } as const;
    expect(otherNumber({ ...answered, direction: 'outbound' }, 'IT')).toBe('+442079460958');
    expect(otherNumber({ ...answered, direction: 'inbound' }, 'IT')).toBe('+39021234567');
    expect(otherNumber({ ...answered, direction: 'inbound' }, null)).toBeNull();
  });

  it.each([
    ['answered', 'connected'],
    ['voicemail', 'left_message'],
    ['no_answer', 'no_answer'],
    ['busy', 'no_answer'],
    ['failed', 'no_answer'],
  ] as const)('that is %s is logged as %s', (disposition: CallDisposition, outcome) => {
    expect(outcomeOfCall({ disposition })).toBe(outcome);
  });
});

describe('how mail leaves', () => {
  const settings = (mailbox?: string) =>
    new PostSettings({
      smtpUrl: undefined,
      from: 'Desk <hello@example.com>',
      mailbox,
      baseUrl: 'http://a.example:4400',
    });

  it('is from the address alone, with or without a name', () => {
    expect(settings().fromAddress).toBe('hello@example.com');
    const bare = {
      smtpUrl: 'smtp://x',
      from: 'hello@example.com',
      mailbox: undefined,
      baseUrl: 'http://a.example',
    };
    expect(new PostSettings(bare).fromAddress).toBe('hello@example.com');
    expect([settings().canSend, new PostSettings(bare).canSend]).toEqual([false, true]);
  });

  it('tells its workspace from the ids of its mails, and of nobody else’s', () => {
    const id = '0197b0f0-0000-7000-8000-000000000000';
    const [here, there] = [settings('leads@example.com'), settings()];
    const ours = here.messageId(id, 'abcdefghijkl');
    expect(ours).toBe(`<${id}.abcdefghijkl@example.com>`);
    expect(here.tagsOf(['<x@y>', ours])).toEqual(['abcdefghijkl']);
    expect(there.tagsOf([ours])).toEqual([]);
    expect(there.tagsOf([there.messageId(id, 'abcdefghijkl')])).toEqual(['abcdefghijkl']);
  });
});
