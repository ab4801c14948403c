/** Words for what is filled in once somebody knows more, or the outcome; as systems of both languages use them. */
const WORDS: ReadonlySet<string> = new Set([
  ...['status', 'stato', 'stage', 'stages', 'stadio', 'fase', 'fasi', 'lifecycle', 'pipeline'],
  ...[
    'deal',
    'deals',
    'trattativa',
    'trattative',
    'opportunity',
    'opportunita',
    'affare',
    'mql',
    'sal',
    'sql',
  ],
  ...['outcome', 'outcomes', 'result', 'results', 'disposition', 'esito', 'esiti', 'risultato', 'risultati'],
  ...[
    'won',
    'win',
    'vinto',
    'vinta',
    'vinti',
    'vincita',
    'lost',
    'loss',
    'perso',
    'persa',
    'persi',
    'perdita',
  ],
  ...[
    'close',
    'closed',
    'closing',
    'closure',
    'chiuso',
    'chiusa',
    'chiusura',
    'signed',
    'firmato',
    'contratto',
  ],
  ...['scarto', 'scartato', 'scartata', 'rejected', 'rejection', 'rifiuto', 'rifiutato', 'churn', 'churned'],
  ...['qualified', 'qualificato', 'qualificata', 'disqualified', 'squalificato', 'squalifica'],
  ...['converted', 'conversion', 'convertito', 'convertita', 'conversione', 'feedback'],
  ...[
    'tag',
    'tags',
    'etichetta',
    'etichette',
    'score',
    'scores',
    'rating',
    'ratings',
    'punteggio',
    'valutazione',
  ],
  ...['last', 'latest', 'ultimo', 'ultima', 'ultimi', 'ultime', 'asymmetrique'],
]);

/** Names that say it only as a whole: the reason of a contact is known when it comes in. */
const WHOLE: ReadonlySet<string> = new Set(['reason', 'motivo', 'motivazione', 'quality', 'qualita']);

/** Two words, however they are joined. */
const JOINED = [
  ...['leadquality', 'qualitalead', 'qualitadellead', 'leadprofile', 'profilolead', 'leadstate', 'leadgrade'],
  ...['leadstatus', 'leadstage', 'leadscore', 'dealstage', 'statolead', 'faselead', 'esitolead'],
  ...['lossreason', 'lostreason', 'winreason', 'closedreason', 'motivoperdita', 'motivoscarto'],
  ...['closedate', 'closedon', 'closedat', 'datachiusura', 'conversiondate', 'customersince', 'clientedal'],
  ...['lastactivity', 'lastnotable', 'lastcontact', 'ultimaattivita', 'ultimocontatto'],
  ...['nextstep', 'nextaction', 'nextactivity', 'prossimopasso', 'prossimaazione', 'followup'],
];

/** Beside these a word such as `stato` is about a person or a place. */
const OF_A_PERSON: ReadonlySet<string> = new Set([
  ...['civile', 'marital', 'employment', 'occupational', 'occupazionale', 'family', 'familiare'],
  ...['residenza', 'residence', 'nascita', 'provincia', 'federale'],
]);

/** Whether what a field is called says that it is filled in after the outcome, in Italian or English and however it is spelt. */
export function isAfterOutcome(name: string): boolean {
  const words = wordsOf(name);
  const joined = words.join('');
  if (WHOLE.has(joined) || JOINED.some((called) => joined.includes(called))) return true;
  return words.some((word) => WORDS.has(word)) && !words.some((word) => OF_A_PERSON.has(word));
}

/** Letters and digits only: `Last Activity`, `last_activity` and `lastActivity` are one name. */
export const plain = (name: string): string => wordsOf(name).join('');

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
