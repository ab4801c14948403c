import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../api/types.js';
import { complaints } from './complaint-words.en.js';

type Known = keyof typeof complaints;

const isKnown = (code: string): code is Known => Object.hasOwn(complaints, code);

/** Says a complaint in the reader's language; one this client does not know yet in the product's own English. */
export function useComplaint(): (complaint: Complaint) => string {
  const { t } = useTranslation('import');
  // Each sentence uses the facts it names; which ones those are, its code decides.
  const say = t as (key: string, facts: Complaint['facts']) => string;
  return ({ code, facts, detail }) => (isKnown(code) ? say(`complaint.${code}`, facts) : detail);
}
