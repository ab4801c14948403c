import type { Finding } from '#sla';
import { MOST_LEADS_OF_ONE, SHOWN_LEADS, shownFindings } from './shown-findings.js';

const finding = (code: Finding['code'], about: string, leads: number): Finding => ({
  ...{ code, about, severity: 'note', numbers: {}, otherwise: [] },
  leadIds: Array.from({ length: leads }, (_, index) => `l${index}`),
});
const found = (...items: Finding[]) => ({ period: '2026-10-01', endOn: '2026-10-31', items, why: null });

const MANY = finding('always-met-at-once', 'accept', 312);
const FEW = finding('channel-stuffing', 'event', 3);

describe('findings as they are answered', () => {
  it('name some of their leads and always say of how many', () => {
    const { items } = shownFindings(found(MANY, FEW));
    expect(items.map(({ leads, leadIds }) => [leads, leadIds.length])).toEqual([
      [312, SHOWN_LEADS],
      [3, 3],
    ]);
  });

  it('name the rest where one of them is asked for', () => {
    const { items } = shownFindings(found(MANY, FEW), { code: MANY.code, about: MANY.about });
    expect(items).toEqual([{ ...MANY, leads: 312 }]);
  });

  it('are bounded even then', () => {
    const endless = finding('always-met-at-once', 'accept', MOST_LEADS_OF_ONE + 1);
    const [one] = shownFindings(found(endless), { code: endless.code, about: endless.about }).items;
    expect(one).toMatchObject({ leads: MOST_LEADS_OF_ONE + 1 });
    expect(one?.leadIds).toHaveLength(MOST_LEADS_OF_ONE);
  });

  it('of one kind keep to a few leads each: that is still a list', () => {
    const other = finding('always-met-at-once', 'contact', 200);
    const { items } = shownFindings(found(MANY, other, FEW), { code: MANY.code });
    expect(items.map(({ about, leadIds }) => [about, leadIds.length])).toEqual([
      ['accept', SHOWN_LEADS],
      ['contact', SHOWN_LEADS],
    ]);
  });
});
