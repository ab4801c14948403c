import { remembering } from './remembering.js';

describe('a function that remembers its answers', () => {
  const counting = (most: number) => {
    const asked: string[] = [];
    const remembered = remembering(most, (text) => {
      asked.push(text);
      return text === '' ? undefined : text.length;
    });
    return { asked, remembered };
  };

  it('answers as the function does, and asks it once for each text', () => {
    const { asked, remembered } = counting(10);
    expect(['one', 'three', 'one', '', ''].map(remembered)).toEqual([3, 5, 3, undefined, undefined]);
    expect(asked).toEqual(['one', 'three', '']);
  });

  it('forgets everything when it knows too much, and answers as before', () => {
    const { asked, remembered } = counting(2);
    expect(['a', 'b', 'c', 'a', 'c'].map(remembered)).toEqual([1, 1, 1, 1, 1]);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('remembers nothing of what failed', () => {
    let tries = 0;
    const failing = remembering(5, () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return tries;
    });
    expect(() => failing('x')).toThrow('not yet');
    expect(failing('x')).toBe(2);
  });
});
