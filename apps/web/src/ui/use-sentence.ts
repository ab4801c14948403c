import { useTranslation } from 'react-i18next';
import type { Sentence } from '../api/types.js';
import { useFormats, useSpan } from './use-formats.js';
import { useLabel } from './use-label.js';
import { obligations } from './obligation-words.en.js';

type Known = keyof typeof obligations.sentence;

const isKnown = (code: string): code is Known => code in obligations.sentence;

/** Makes words of what the product says in codes and numbers. */
export function useSentence(): (sentence: Sentence) => string {
  const { t } = useTranslation('ui');
  const formats = useFormats();
  const span = useSpan();
  const label = useLabel();
  return ({ code, facts }) => {
    if (!isKnown(code)) return code;
    const moment = (name: string): string =>
      typeof facts[name] === 'string' ? formats.moment(facts[name]) : '–';
    const reasonOf = (reason: Sentence['facts'][string] | undefined): string =>
      code === 'ended' && typeof reason === 'string'
        ? label(reason in obligations.waiver ? 'waiver' : 'reason', reason)
        : `${reason ?? '–'}`;
    const length = (name: string): string => span(Number(facts[name] ?? 0));
    return t(`sentence.${code}`, {
      at: moment('at'),
      from: moment('from'),
      to: moment('to'),
      target: length('targetMs'),
      length: length('ms'),
      elapsed: length('elapsedMs'),
      late: length('lateByMs'),
      times: formats.number(Number(facts.times ?? 0)),
      tier: facts.tier ?? '–',
      reason: reasonOf(facts.reason),
      state: label('obligation', String(facts.state ?? '')),
    });
  };
}
