import { useEffect } from 'react';
import { followHands, isKeyboardLed } from './led-by.js';
import { NOWHERE, placeIn, trailOf } from './trail.js';
import type { Trail } from './trail.js';

/** Forms give the focus back by themselves within this time; only what they leave behind is picked up. */
const GRACE_MS = 40;

const isLost = (active: Element | null): boolean =>
  active === null || active.matches('body, #content, :disabled');

/** A button that works is disabled for a moment, and comes back. */
const isBusy = ({ element }: Trail): boolean =>
  element !== null && element.isConnected && element.matches('[data-loading]');

/** The page itself: its heading, or its frame until the heading is there. */
const pageStart = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('#content h1') ?? document.querySelector<HTMLElement>('#content');

/** Whoever works by keyboard never falls out of the page when what had the focus goes away. */
function keepFocus(): () => void {
  let last = NOWHERE;
  let beneath = NOWHERE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || isLost(target)) return;
    last = trailOf(target);
    if (target.closest('[role="dialog"], [role="menu"]') === null) beneath = last;
  };
  const look = (): void => {
    timer = undefined;
    const active = document.activeElement;
    if (!isKeyboardLed() || !isLost(active) || isBusy(last)) return;
    const place = placeIn(last) ?? placeIn(beneath) ?? pageStart();
    const form = document.querySelector('[role="dialog"][aria-modal="true"]');
    if (place !== null && place !== active && (form === null || form.contains(place))) place.focus();
  };
  const lookSoon = (): void => {
    timer ??= setTimeout(look, GRACE_MS);
  };
  const changes = new MutationObserver(lookSoon);
  changes.observe(document.body, {
    ...{ subtree: true, childList: true },
    ...{ attributes: true, attributeFilter: ['disabled', 'data-loading', 'hidden'] },
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', lookSoon);
  return () => {
    changes.disconnect();
    clearTimeout(timer);
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', lookSoon);
  };
}

export function useFocusKeeper(): void {
  useEffect(() => {
    const stops = [followHands(), keepFocus()];
    return () => stops.forEach((stop) => stop());
  }, []);
}
