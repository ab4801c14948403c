import { badgeOf, placeOf, saidBy } from './notification-text.js';
import type { TextKey } from './notification-text.js';
import type { Notification } from './notification-types.js';
import { en } from './words.en.js';

const told = (kind: Notification['kind'], facts: Notification['facts'] = {}) => ({
  kind,
  facts,
  leadId: 'lead',
  subjectId: 'subject',
});

describe('what a notification says', () => {
  it.each<[ReturnType<typeof told>, TextKey, string]>([
    [told('alarm', { duty: 'duty.contact', fraction: 0.8 }), 'soon', 'there is time left'],
    [told('alarm', { duty: 'duty.contact', fraction: 1 }), 'over', 'the time is used up'],
    [told('alarm', { duty: 'duty.contact', fraction: 1.5 }), 'over', 'it was used up long ago'],
    [told('re-route'), 'reRoute', 'the lead is to go to another'],
    [told('waived', { from: 'pending', reason: 'absence' }), 'excused', 'it never became a breach'],
    [told('waived', { from: 'breached', reason: 'absence' }), 'forgiven', 'the breach stays'],
    [told('proposed', { outcome: 'rejection_stands' }), 'proposedStands', 'sales hold on to it'],
    [told('proposed', { outcome: 'rejection_overturned' }), 'proposedOverturned', 'marketing does not'],
    [told('escalated'), 'escalated', 'leadership is to settle it'],
    [told('settled', { outcome: 'rejection_stands' }), 'stands', 'sales was right'],
    [told('settled', { outcome: 'rejection_overturned' }), 'overturned', 'marketing was right'],
    [told('breach'), 'breach', 'it says what it is'],
    [told('offer'), 'offer', 'it says what it is'],
    [told('declined-by-all'), 'declinedByAll', 'nobody who was asked took it'],
    [told('dispute'), 'dispute', 'it says what it is'],
    [told('agreed'), 'agreed', 'it says what it is'],
    [told('lead-given'), 'leadGiven', 'somebody else gave it'],
    [told('lead-taken'), 'leadTaken', 'somebody else has it'],
    [told('model-drifting', { version: 3 }), 'modelDrifting', 'it says which model'],
    [told('waiver-asked', { obligationId: 'o' }), 'waiverAsked', 'the other side excuses'],
    [told('merge-proposed'), 'mergeProposed', 'marketing decides about its own credit'],
    [told('step-overdue', { opportunityId: 'd' }), 'stepOverdue', 'the deal stands still'],
    [told('after-sale-overdue', { opportunityId: 'd' }), 'afterSaleOverdue', 'the customer waits'],
    [told('after-sale-overdue', { step: 'delivery' }), 'afterSaleStepOverdue', 'it says which one'],
    [told('rates-aged', { currency: 'USD', on: '2026-11-16', days: 7 }), 'ratesAged', 'it says of which day'],
    [told('rates-aged', { currency: 'XAU', on: null, days: 6 }), 'ratesNone', 'none has come'],
    [told('channel-overspent', { contribution: 'revenue' }), 'overspentRevenue', 'something was won'],
    [told('channel-overspent', { contribution: 'leads' }), 'overspentLeads', 'nothing was won yet'],
    [told('registration', { registrationId: 'r' }), 'registration', 'somebody has to decide'],
    [
      told('registration-decided', { registrationId: 'r' }),
      'registrationDecided',
      'the partner waits for it',
    ],
    [told('registration-ending', { registrationId: 'r' }), 'registrationEnding', 'a week is left'],
  ])('of %j is “%s”, because %s', (of, key) => {
    expect(saidBy(of).key).toBe(key);
    expect(en.text[key]).toEqual(expect.any(String));
  });

  it('names the promise and the reason, and something general for those it does not know', () => {
    expect(saidBy(told('waived', { duty: 'duty.accept', reason: 'system_outage' }))).toMatchObject({
      ...{ duty: 'accept', reason: 'system_outage' },
    });
    expect(saidBy(told('breach', { duty: 'duty.new' }))).toMatchObject({ duty: 'other', reason: 'other' });
  });

  it.each([
    [told('breach'), '/leads/lead'],
    [{ ...told('agreed', { agreementId: 'a' }), leadId: null }, '/agreement/a'],
    [{ ...told('dispute'), leadId: null }, '/'],
    [{ ...told('model-drifting'), leadId: null }, '/settings/predictive'],
    [{ ...told('rates-aged'), leadId: null }, '/spend?part=rates'],
    [{ ...told('second-factor-reset'), leadId: null }, '/settings/access'],
    [told('registration-decided', { registrationId: 'r' }), '/registrations/r'],
    [told('step-overdue', { opportunityId: 'd' }), '/deals/d'],
    [
      { ...told('channel-overspent', { from: '2026-01-01', to: '2026-03-31' }), leadId: null },
      '/returns?tab=mix&from=2026-01-01&to=2026-03-31',
    ],
    [told('waiver-asked', { obligationId: 'o' }), '/obligations?status=all&leadId=lead&waive=o'],
    [{ ...told('webhook-stopped'), leadId: null }, '/settings/webhooks?endpoint=subject'],
  ])('leads from %j to %s', (of, place) => {
    expect(placeOf(of)).toBe(place);
  });

  it('counts up to what a badge can hold', () => {
    expect([badgeOf(7), badgeOf(99), badgeOf(100)]).toEqual(['7', '99', '99+']);
  });
});
