import { isSame } from './step-setting.js';
import type { StepSetting } from './step-setting.js';

const INVOICE: StepSetting = {
  ...{ step: 'invoice', label: 'Bill', department: 'finance', isUsed: true, afterDays: null },
};

describe('the steps after a sale as a workspace changes them', () => {
  it.each<readonly [Partial<StepSetting>, boolean, string]>([
    [{}, true, 'nothing is another'],
    [{ label: ' Bill ' }, true, 'blanks around a word are not kept'],
    [{ label: null }, false, 'the product’s word comes back'],
    [{ label: '  ' }, false, 'blanks are no word'],
    [{ department: 'care' }, false, 'it is another department’s'],
    [{ isUsed: false }, false, 'it is not used any more'],
    [{ afterDays: 0 }, false, 'it is expected on the day itself'],
  ])('%j beside what is kept: the same is %s, because %s', (change, same) => {
    expect(isSame([{ ...INVOICE, ...change }], [INVOICE])).toBe(same);
  });

  it('are others when one is missing', () => {
    expect(isSame([], [INVOICE])).toBe(false);
  });
});
