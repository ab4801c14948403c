import { AppError } from '#kernel';
import { failureOf, keptFailure } from './failure.js';

describe('why an import failed as a whole', () => {
  it('is kept with its code, so that it can be said in another language', () => {
    const said = 'Row 7 is too long.\nCorrect the file.';
    const kept = keptFailure(new AppError('invalid', 'import/row-too-long', said));
    expect(failureOf(kept)).toEqual({ whyCode: 'import/row-too-long', why: said });
  });

  it('tells nothing of a fault of our own but that there was one', () => {
    const { whyCode, why } = failureOf(keptFailure(new Error('password=secret')));
    expect(whyCode).toBe('import/unexpected');
    expect(why).not.toContain('secret');
  });

  it.each([
    { kept: null, because: 'it did not fail' },
    { kept: 'The file cannot be read.', because: 'it failed before codes were kept' },
  ])('has no code where $because', ({ kept }) => {
    expect(failureOf(kept)).toEqual({ whyCode: null, why: kept });
  });
});
