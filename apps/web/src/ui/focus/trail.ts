/** Where the focus was: the element, and each box around it with its place among what one can tab to there. */
export interface Trail {
  readonly element: HTMLElement | null;
  readonly boxes: readonly { readonly box: Element; readonly index: number }[];
}

export const NOWHERE: Trail = { element: null, boxes: [] };

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';
const EDGE = 'body, #root, #content, [role="dialog"]';

const canTake = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.checkVisibility();

const stopsIn = (box: Element): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 && canTake(element),
  );

/** Up to the page or the form it stands in. */
export function trailOf(element: HTMLElement): Trail {
  const boxes: { box: Element; index: number }[] = [];
  let box = element.parentElement;
  while (box !== null) {
    const isEdge = box.matches(EDGE);
    if (!isEdge || box.matches('[role="dialog"]')) boxes.push({ box, index: stopsIn(box).indexOf(element) });
    box = isEdge ? null : box.parentElement;
  }
  return { element, boxes };
}

/** Where somebody goes on whose place is gone: the same element, the list's own line, or what now stands where it stood. */
export function placeIn({ element, boxes }: Trail): HTMLElement | null {
  if (element !== null && canTake(element)) return element;
  for (const { box, index } of boxes) {
    if (!box.isConnected) continue;
    const home = box.querySelector<HTMLElement>('[data-focus-home]');
    if (home !== null) return home;
    const stops = stopsIn(box);
    const stop = stops[Math.max(0, Math.min(index, stops.length - 1))];
    if (stop !== undefined) return stop;
  }
  return null;
}
