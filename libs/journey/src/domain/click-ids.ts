/** Names under which advertising systems send the id of a click, and what a click of theirs says. */
export const CLICK_IDS = {
  gclid: 'paid-search',
  gbraid: 'paid-search',
  wbraid: 'paid-search',
  dclid: 'paid-search',
  msclkid: 'paid-search',
  /** Added to unpaid links too. */
  fbclid: 'social',
  igshid: 'social',
  ttclid: 'paid-social',
  twclid: 'paid-social',
  li_fat_id: 'paid-social',
  ScCid: 'paid-social',
  epik: 'paid-social',
  rdt_cid: 'paid-social',
} as const;

export type ClickIdName = keyof typeof CLICK_IDS;
export type ClickIds = Partial<Readonly<Record<ClickIdName, string>>>;

const SHAPE = /^[\w.~-]{1,500}$/;

/** The known ids among those sent, in the order of `CLICK_IDS`; anything that does not look like an id is left out. */
export function cleanClickIds(sent: Readonly<Record<string, unknown>> | null | undefined): ClickIds {
  const names = Object.keys(CLICK_IDS) as ClickIdName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = sent && Object.hasOwn(sent, name) ? sent[name] : undefined;
      return typeof value === 'string' && SHAPE.test(value) ? [[name, value]] : [];
    }),
  );
}
