/** Whether the last hand was on the keyboard: nobody who points has the focus moved. */
let isByKeyboard = false;

export const isKeyboardLed = (): boolean => isByKeyboard;

export function followHands(): () => void {
  const onKey = (): void => void (isByKeyboard = true);
  const onPointer = (): void => void (isByKeyboard = false);
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onPointer, true);
  return () => {
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPointer, true);
  };
}

/** Nothing has the focus but what it rests on while a page comes. */
export const isFocusFree = (): boolean =>
  document.activeElement === null || document.activeElement.matches('body, #content, h1');
