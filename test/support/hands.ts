import type { Locator, Page } from 'playwright-core';
import { until } from './until.js';

type Role = Parameters<Page['getByRole']>[0];

/** What has the focus, as somebody sees it. */
export interface Held {
  readonly tag: string;
  readonly id: string;
  /** A ring, or the caret of a field. */
  readonly isSeen: boolean;
}

const MOST_TABS = 90;

/** Somebody who has no mouse: keys, and a look at where they lead. */
export class Hands {
  constructor(private readonly page: Page) {}

  /** Presses keys one after the other; after each the focus must be somewhere, and be seen. */
  async press(...keys: readonly string[]): Promise<Held> {
    let held: Held | undefined;
    for (const key of keys) {
      await this.page.keyboard.press(key);
      held = await this.stands();
    }
    return held ?? this.stands();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab (or back) until this has the focus. */
  async tabTo(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = this.page.getByRole(role, { name });
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await this.isOn(wanted)) return;
      await this.press(key);
    }
    throw new Error(`Nobody gets to ${role} ${String(name)} by ${key}.`);
  }

  /** Goes through a group of radios until the one with this label has the focus, which chooses it. */
  async choose(label: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole('radio', { name: label });
    await this.press('Space');
    for (let steps = 0; steps < MOST_TABS; steps += 1) {
      if (await this.isOn(wanted)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`There is no ${String(label)} in this group.`);
  }

  isOn(wanted: Locator): Promise<boolean> {
    return wanted
      .and(this.page.locator(':focus'))
      .count()
      .then((count) => count > 0);
  }

  /** Waits until this has the focus. */
  async untilOn(what: string, wanted: Locator): Promise<void> {
    await until(`the focus on ${what}`, () => this.isOn(wanted));
    await this.stands();
  }

  /** What has the focus once the page is at rest: never the bare page, and never unseen. */
  stands(): Promise<Held> {
    return until('a focus that is seen', async () => {
      const held = await this.page.evaluate<Held | null>(SEEN_FOCUS);
      return held !== null && held.isSeen && held;
    });
  }
}

/** Runs in the page: text fields show their caret, everything else a ring, its own or that of the label beside it. */
const SEEN_FOCUS = `(() => {
  const active = document.activeElement;
  if (!active || active.matches('body, #content')) return null;
  const hasRing = (element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  const takesText = active.matches('textarea, select, input:not([type="radio"]):not([type="checkbox"])');
  const isSeen = takesText || [active, active.nextElementSibling, active.parentElement].some(hasRing);
  return { tag: active.tagName, id: active.id, isSeen };
})()`;
