import { checkedFramework, FRAMEWORK_TEMPLATES } from '#scoring';
import {
  BLANK,
  draftOf,
  newFrameworkOf,
  problemsOf,
  withAdded,
  withChanged,
  withMoved,
  withoutOne,
} from './framework-draft.js';
import type { FrameworkDraft } from './framework-draft.js';

const noWords = (): null => null;
const bant = FRAMEWORK_TEMPLATES[0]!;
const draft = draftOf(bant, noWords);
const keys = ({ criteria }: FrameworkDraft): string[] => criteria.map(({ key }) => key);

describe('a draft of a framework', () => {
  it.each(FRAMEWORK_TEMPLATES)('begun with $name and not touched is that template again', (template) => {
    const { key, name, criteria, atLeast } = template;
    expect(newFrameworkOf(draftOf(template, noWords), noWords)).toEqual({ key, name, criteria, atLeast });
    expect(problemsOf(draftOf(template, noWords))).toEqual([]);
  });

  it('that is blank says what is missing', () => {
    expect(problemsOf(BLANK).map(({ pointer }) => pointer)).toEqual(['/name', '/criteria']);
  });

  it('of one’s own has a key out of its name, and what is sent is sound', () => {
    const own = withChanged(withAdded({ ...BLANK, name: ' Le nostre domande ' }), 0, { question: 'Perché?' });
    const sent = newFrameworkOf(own, noWords);
    expect(sent).toMatchObject({ key: 'le-nostre-domande', name: 'Le nostre domande' });
    expect(() => checkedFramework(sent)).not.toThrow();
  });

  it('keeps its key when it is called otherwise: it is the same framework', () => {
    expect(newFrameworkOf({ ...draft, name: 'Ours' }, noWords).key).toBe('bant');
  });

  it('gives each new criterion a key of its own', () => {
    expect(keys(withAdded(withAdded(BLANK)))).toEqual(['criterion', 'criterion-2']);
  });

  it('asks for no more than there are once one is taken away', () => {
    const two = withoutOne(withoutOne({ ...draft, atLeast: 4 }, 0), 0);
    expect([keys(two), two.atLeast]).toEqual([['need', 'timeframe'], 2]);
  });

  it('moves a criterion, and leaves it at either end', () => {
    expect(keys(withMoved(draft, 0, 1))).toEqual(['authority', 'budget', 'need', 'timeframe']);
    expect([keys(withMoved(draft, 0, -1)), keys(withMoved(draft, 3, 1))]).toEqual([keys(draft), keys(draft)]);
  });
});
