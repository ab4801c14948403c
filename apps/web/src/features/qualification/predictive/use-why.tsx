import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

interface Why {
  readonly field: JSX.Element;
  /** Goes on with what was written; rejects, and says so in the field, while nothing is. */
  readonly given: (go: (why: string) => Promise<unknown>) => Promise<unknown>;
}

/** Asks in one’s own words why models are switched: it stands in the history. */
export function useWhy(): Why {
  const { t } = useTranslation('qualification');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const why = text.trim();
  const given: Why['given'] = (go) => {
    setMissing(why === '');
    return why === '' ? Promise.reject(new Error('without a reason')) : go(why).then(() => setText(''));
  };
  const field = (
    <Textarea
      label={t('predictive.why')}
      required
      autosize
      maxLength={500}
      value={text}
      error={isMissing && t('predictive.whyMissing')}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
  return { field, given };
}
