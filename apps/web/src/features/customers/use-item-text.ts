import { useTranslation } from 'react-i18next';
import { AFTER_SALE_STEPS } from '#contracts';
import { useLabel } from '../../ui/use-label.js';
import { en as leadWords } from '../leads/words.en.js';
import { useAfterSaleWord } from './after-sale-word.js';
import type { StoryItem } from './customer-types.js';
import { en } from './words.en.js';

type EntryKey = keyof typeof leadWords.entry;
const isEntry = (key: string): key is EntryKey => key in leadWords.entry;

const isOne = <T extends object>(words: T, key: string): key is Extract<keyof T, string> => key in words;

/** What happened, in words. */
export function useItemText(): (item: StoryItem) => string {
  const { t } = useTranslation('customers');
  const label = useLabel();
  const ofTouch = useTouchText();
  const ofEntry = useEntryText();
  return (item) => {
    const { kind, code, facts } = item;
    if (kind === 'touch' || kind === 'event') return ofTouch(item);
    if (code === 'lead.captured')
      return t('what.captured', { channel: label('channel', facts.channel ?? '') });
    if (code === 'conversation.opened')
      return t(facts.type === 'social' ? 'what.conversation.social' : 'what.conversation.care');
    if (kind === 'money' && isOne(en.what.money, facts.type ?? ''))
      return t(`what.money.${facts.type as 'booked'}`);
    return ofEntry(item);
  };
}

function useTouchText(): (item: StoryItem) => string {
  const { t } = useTranslation('customers');
  const label = useLabel();
  return ({ code, facts }) => {
    const channel = label('channel', facts.channel ?? '');
    if (code === 'session') return t('what.session', { channel, count: facts.touches ?? 1 });
    if (code === 'online' || code === 'offline') return t(`what.${code}`, { channel });
    return isOne(en.what, code) ? t(`what.${code as 'call'}`) : channel;
  };
}

function useEntryText(): (item: StoryItem) => string {
  const ofStep = useStepText();
  const ofLead = useLeadEntryText();
  const { t } = useTranslation('customers');
  return (item) => {
    const [subject, what = ''] = item.code.split('.');
    if (subject === 'registration' && isOne(en.what.registration, what))
      return t(`what.registration.${what}`);
    return (subject === 'after_sale' ? ofStep(item, what) : null) ?? ofLead(item);
  };
}

function useStepText(): (item: StoryItem, what: string) => string | null {
  const { t } = useTranslation('customers');
  const nameOf = useAfterSaleWord();
  return ({ facts }, what) => {
    const turn = what === 'changed' ? (facts.change ?? '') : what;
    const step = AFTER_SALE_STEPS.find((each) => each === facts.step);
    if (!step || !isOne(en.what.after_sale, turn)) return null;
    return t(`what.after_sale.${turn}`, { step: nameOf(step) });
  };
}

/** In the words of the lead’s own page. */
function useLeadEntryText(): (item: StoryItem) => string {
  const { t } = useTranslation('leads');
  const label = useLabel();
  return ({ code, facts: { reason = '', to = '', type = '', outcome = '' } }) => {
    const key = code.replace('.', '_');
    if (!isEntry(key)) return code;
    return t(`entry.${key}`, {
      reason: label('reason', reason ?? ''),
      stage: label('stage', to ?? ''),
      attempt: label('attempt', type),
      outcome: label('outcome', outcome),
      ...{ declined: reason ?? '', hold: reason ?? '', to: t('lead.another'), due: '–' },
    });
  };
}
