import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words as english } from './resources.en.js';
import { problems, words as italian } from './resources.it.js';

type Tree = { readonly [key: string]: string | Tree };

/** A word that docs/vocabulary.md has another for. */
interface Forbidden {
  readonly word: RegExp;
  readonly instead: string;
  /** Keys of texts, by their beginnings, in which the word is somebody else’s, or means something else. */
  readonly except?: readonly string[];
}

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

const ITALIAN: readonly Forbidden[] = [
  { word: /squalific/i, instead: 'scartato' },
  { word: /sorgent/i, instead: 'fonte', except: ['connectors.kinds.segment'] },
  { word: /connettor/i, instead: 'fonte' },
  { word: /\boffert[oi]\b|dall’offerta|all’offerta/i, instead: 'proposto, proposta' },
  { word: /scusa|derog/i, instead: 'giustificare' },
  { word: /violat|violazion/i, instead: 'mancato' },
  { word: /mantenut/i, instead: 'rispettato' },
  { word: /obbligh/i, instead: 'impegni' },
  { word: /orologi/i, instead: 'scadenza', except: ['hook/timestamp', 'calls.'] },
  { word: /(?<!\{)\bteam\b/i, instead: 'squadra' },
  { word: /fascia (di )?\{\{grade\}\}/i, instead: 'grado' },
  { word: /imbuto/i, instead: 'funnel' },
  { word: /tass[oi] di vittoria/i, instead: 'tasso di vincita' },
  { word: /\boriginat[oi]\b/i, instead: 'generato' },
  { word: /assemblaggio/i, instead: 'montaggio' },
  { word: /\bopzioni\b/i, instead: 'impostazioni' },
  { word: /posta in arrivo/i, instead: 'lead in arrivo' },
  { word: /(?<!e-)\bmail\b/i, instead: 'e-mail' },
  { word: /[“”]/, instead: '«»' },
];

const ENGLISH: readonly Forbidden[] = [
  { word: /\bparked\b/i, instead: 'recycled' },
  { word: /due soon/i, instead: 'about to breach' },
  { word: /\bwaive/i, instead: 'excuse' },
  { word: /sales rep/i, instead: 'seller' },
  { word: /\bnotices?\b/i, instead: 'notification' },
  { word: /broken promise|promise was broken|were broken/i, instead: 'breached' },
  { word: /\banew\b/i, instead: 'again' },
  { word: /up to and with/i, instead: 'last day' },
  { word: /take along|taken along/i, instead: 'download, export' },
  { word: /[«»]/, instead: '“”' },
];

const italianTexts = [...leaves(italian), ...Object.entries(problems)];

const against = (texts: readonly [string, string][], { word, instead, except = [] }: Forbidden): string[] =>
  texts
    .filter(([key, text]) => word.test(text) && !except.some((beginning) => key.startsWith(beginning)))
    .map(([key, text]) => `${key}: “${text}” should say ${instead}`);

describe('the vocabulary', () => {
  it.each(ITALIAN)('has no $word in Italian, but $instead', (forbidden) => {
    expect(against(italianTexts, forbidden)).toEqual([]);
  });

  it.each(ENGLISH)('has no $word in English, but $instead', (forbidden) => {
    expect(against(leaves(english), forbidden)).toEqual([]);
  });

  it.each([...ITALIAN, ...ENGLISH].flatMap(({ except = [], word }) => except.map((key) => ({ word, key }))))(
    'still needs the exception of $key for $word',
    ({ word, key }) => {
      const texts = [...italianTexts, ...leaves(english)];
      expect(texts.some(([each, text]) => each.startsWith(key) && word.test(text))).toBe(true);
    },
  );

  it('tells Cancel from Undo in both languages', () => {
    const { cancel, undo } = italian.ui.action;
    expect([cancel, undo]).toEqual(['Annulla', 'Annulla l’operazione']);
    expect(english.ui.action.cancel).not.toBe(english.ui.action.undo);
  });

  it('calls a page of the journey what its door is called', () => {
    for (const { results, credit, pipeline, spend } of [english, italian])
      expect([credit.title, pipeline.title, spend.title]).toEqual([
        results.pages.credit,
        results.pages.pipeline,
        results.pages.spend,
      ]);
  });

  it('is a glossary in the order of the alphabet, each word once', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/glossary.md'), 'utf8');
    const [, product = ''] = page.split('## The words of the product');
    const terms = [...(product.split('\n## ')[0] ?? '').matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gm)]
      .map(([, term = '']) => term)
      .filter((term) => term !== 'English' && !term.startsWith('---'));
    expect(terms.length).toBeGreaterThan(50);
    const places = new Map(terms.map((term) => [term.toLowerCase(), term]));
    expect(terms).toEqual([...places.keys()].sort().map((key) => places.get(key)));
  });
});
