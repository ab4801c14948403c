import type { Entry, EntryType } from '#contracts';
import type { Language } from './language.js';

type Words = { readonly [T in EntryType | 'test']?: string };

const WORDS: Readonly<Record<Language, Words & { readonly open: string; readonly other: string }>> = {
  en: {
    'lead.captured': 'A new lead came in.',
    'handover.offered': 'A lead was handed over.',
    'handover.accepted': 'A handed-over lead was accepted.',
    'handover.rejected': 'A handed-over lead was rejected.',
    'handover.disputed': 'A rejection is disputed.',
    'handover.settled': 'A dispute was settled.',
    'obligation.alarm_raised': 'Time is running out on a promise.',
    'obligation.breached': 'A promise was breached.',
    'obligation.waived': 'A promise was excused.',
    'agreement.activated': 'An agreement is in force.',
    'person.erased': 'Somebody was erased: forget what you copied of them.',
    'lead.erased': 'The person of a lead was erased: forget whose it was.',
    test: 'A test: messages from Staffetta arrive here.',
    open: 'Open in Staffetta',
    other: 'Something happened:',
  },
  it: {
    'lead.captured': 'È arrivato un nuovo lead.',
    'handover.offered': 'È stato proposto un lead.',
    'handover.accepted': 'Un lead proposto è stato accettato.',
    'handover.rejected': 'Un lead proposto è stato rifiutato.',
    'handover.disputed': 'Un rifiuto è contestato.',
    'handover.settled': 'Una contestazione è stata risolta.',
    'obligation.alarm_raised': 'Sta per scadere il tempo di una promessa.',
    'obligation.breached': 'Un impegno è stato mancato.',
    'obligation.waived': 'Un impegno è stato giustificato.',
    'agreement.activated': 'È in vigore un accordo.',
    'person.erased': 'Una persona è stata cancellata: dimenticate ciò che ne avete copiato.',
    'lead.erased': 'La persona di un lead è stata cancellata: dimenticate di chi era.',
    test: 'Una prova: i messaggi di Staffetta arrivano qui.',
    open: 'Apri in Staffetta',
    other: 'È successo qualcosa:',
  },
};

/** A line about an entry, without names; an entry nobody wrote a line for is told by its type. */
export function entryWords(
  entry: Pick<Entry, 'type'> | undefined,
  language: Language,
): { readonly text: string; readonly open: string } {
  const words = WORDS[language];
  const type = entry?.type ?? 'test';
  return { text: words[type] ?? `${words.other} ${type}`, open: words.open };
}
