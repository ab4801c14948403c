import fc from 'fast-check';
import type { Stage } from '#contracts';
import { SIDE_STAGES, STAGES } from '#contracts';
import { isAllowed, LIFECYCLE, moveFor, moveTo, OPEN_STAGES } from './lifecycle.js';
import type { LeadCommand } from './lifecycle.js';

const ALL: readonly Stage[] = [...STAGES, ...SIDE_STAGES];

describe('the lifecycle', () => {
  const laws: { command: LeadCommand; from: Stage; entered: Stage[]; because: string }[] = [
    { command: 'qualify', from: 'inquiry', entered: ['mql'], because: 'marketing found it ready' },
    {
      command: 'qualify',
      from: 'recycled',
      entered: ['mql'],
      because: 'a recycled lead comes back without being captured again',
    },
    {
      command: 'offer',
      from: 'inquiry',
      entered: ['mql'],
      because: 'handing over an inquiry qualifies it on the way',
    },
    { command: 'accept', from: 'mql', entered: ['sal'], because: 'acceptance is a human act of sales' },
    {
      command: 'open-deal',
      from: 'sal',
      entered: ['sql', 'opportunity'],
      because: 'a skipped stage is implied',
    },
    {
      command: 'win',
      from: 'inquiry',
      entered: ['mql', 'sal', 'sql', 'opportunity', 'customer'],
      because: 'stage counts stay monotone',
    },
    { command: 'lose', from: 'opportunity', entered: ['lost'], because: 'a side stage implies nothing' },
    { command: 'recycle', from: 'lost', entered: ['recycled'], because: 'a lost lead may come back' },
  ];
  test.each(laws)('$command from $from enters $entered, because $because', ({ command, from, entered }) => {
    expect(isAllowed(command, from)).toBe(true);
    expect(moveFor(command, from)?.entered).toEqual(entered);
  });

  it('offers a qualified lead without moving it', () => {
    expect(moveFor('offer', 'mql')).toBeNull();
  });

  const refused: { command: LeadCommand; from: Stage; because: string }[] = [
    { command: 'accept', from: 'inquiry', because: 'nothing was offered' },
    { command: 'accept', from: 'sal', because: 'it was accepted already' },
    { command: 'offer', from: 'sal', because: 'sales has it' },
    { command: 'sales-qualify', from: 'mql', because: 'sales has not accepted it' },
    { command: 'disqualify', from: 'customer', because: 'a customer is not disqualified' },
    { command: 'lose', from: 'sql', because: 'there is no deal to lose' },
    {
      command: 'qualify',
      from: 'disqualified',
      because: 'disqualified is final; a new interest is a new lead',
    },
  ];
  test.each(refused)('does not allow $command from $from, because $because', ({ command, from }) => {
    expect(isAllowed(command, from)).toBe(false);
  });

  it('enters the target last and never a stage twice, from anywhere to anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...ALL), fc.constantFrom(...ALL), (from, to) => {
        const { entered } = moveTo(from, to);
        expect(entered.at(-1)).toBe(to);
        expect(new Set(entered).size).toBe(entered.length);
      }),
    );
  });

  it('keeps entries monotone along the race: whoever entered a stage entered all before it', () => {
    const forward = fc
      .uniqueArray(fc.constantFrom(...STAGES), { minLength: 1 })
      .map((stages) => [...stages].sort((a, b) => STAGES.indexOf(a) - STAGES.indexOf(b)));
    fc.assert(
      fc.property(forward, (path) => {
        const seen = new Set<Stage>();
        let from: Stage | null = null;
        for (const to of path) {
          for (const stage of moveTo(from, to).entered) seen.add(stage);
          from = to;
        }
        expect([...seen]).toEqual(STAGES.slice(0, STAGES.indexOf(path.at(-1) ?? 'inquiry') + 1));
      }),
    );
  });

  it('leads out of no closed stage but by recycling', () => {
    const closed = ALL.filter((stage) => !OPEN_STAGES.includes(stage));
    const leaving = Object.entries(LIFECYCLE).filter(([, { from }]) =>
      from.some((stage) => closed.includes(stage)),
    );
    expect(leaving.map(([command]) => command).sort()).toEqual(['offer', 'qualify', 'recycle']);
  });
});
