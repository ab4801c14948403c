import { isTyping, keyOf, mayRepeat } from './pressed.js';
import type { Holder, Pressed } from './pressed.js';

const pressed = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

describe('a key that is pressed', () => {
  it.each<[Pressed, string | null, string]>([
    [pressed('a'), 'a', 'a letter is itself'],
    [pressed('A', { shiftKey: true }), 'shift+a', 'a capital is another key'],
    [pressed('A'), 'a', 'a locked capital is the same key'],
    [pressed('?', { shiftKey: true }), '?', 'a sign needs the shift on some keyboards'],
    [pressed('/', { shiftKey: true }), '/', 'an Italian keyboard writes it above the seven'],
    [pressed('/'), '/', 'an American one does not'],
    [pressed('k', { ctrlKey: true }), 'mod+k', 'control and command are the same'],
    [pressed('k', { metaKey: true }), 'mod+k', 'control and command are the same'],
    [pressed('ArrowDown'), 'arrowdown', 'keys with names keep them'],
    [pressed('ArrowDown', { shiftKey: true }), 'shift+arrowdown', 'with shift they are another key'],
    [pressed('ArrowLeft', { altKey: true }), null, 'that goes back in the browser'],
    [pressed('à'), 'à', 'letters have accents'],
  ])('%j is %s, because %s', (event, key) => {
    expect(keyOf(event)).toBe(key);
  });

  it.each<[Holder, boolean, string]>([
    [{ tagName: 'BODY' }, false, 'nothing is being written'],
    [{ tagName: 'BUTTON' }, false, 'a button takes no text'],
    [{ tagName: 'LI' }, false, 'a line takes no text'],
    [{ tagName: 'INPUT', type: 'text' }, true, 'it is a field'],
    [{ tagName: 'INPUT' }, true, 'a field is of text unless it says otherwise'],
    [{ tagName: 'INPUT', type: 'search' }, true, 'it is a field'],
    [{ tagName: 'INPUT', type: 'date' }, true, 'digits are typed into it'],
    [{ tagName: 'INPUT', type: 'radio' }, false, 'letters mean nothing to it'],
    [{ tagName: 'INPUT', type: 'checkbox' }, false, 'letters mean nothing to it'],
    [{ tagName: 'TEXTAREA' }, true, 'it is a field'],
    [{ tagName: 'SELECT' }, true, 'letters choose in it'],
    [{ tagName: 'DIV', isContentEditable: true }, true, 'text may be written anywhere'],
  ])('on %j is typing: %s, because %s', (holder, expected) => {
    expect(isTyping(holder)).toBe(expected);
  });

  it('goes on while it is held only where it moves', () => {
    expect(['j', 'k', 'arrowdown', 'arrowup'].map(mayRepeat)).toEqual([true, true, true, true]);
    expect(['a', 'r', 'z', 'enter'].map(mayRepeat)).toEqual([false, false, false, false]);
  });
});
