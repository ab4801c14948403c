import { COMPANY_KINDS } from '#contracts';
import type { CompanyKind } from '#contracts';

/** What people call a kind of company, in English and Italian, besides its own word. */
const WORDS: Readonly<Record<CompanyKind, readonly string[]>> = {
  customer: ['customers', 'client', 'clients', 'cliente', 'clienti'],
  partner: ['partners', 'reseller', 'resellers', 'rivenditore', 'rivenditori'],
  supplier: ['suppliers', 'vendor', 'vendors', 'fornitore', 'fornitori'],
  employee: ['employees', 'staff', 'dipendente', 'dipendenti'],
  competitor: ['competitors', 'competition', 'concorrente', 'concorrenti', 'concorrenza'],
};

const KIND_OF = new Map(COMPANY_KINDS.flatMap((kind) => [kind, ...WORDS[kind]].map((word) => [word, kind])));

/** The kinds a cell says, in the order of the house and apart by commas; undefined where one word is no kind. */
export function kindsIn(text: string): string | undefined {
  const words = text.toLowerCase().split(/[,;/|+&\n]|\s(?:and|e|ed)\s/u);
  const said = words.map((word) => word.trim()).filter((word) => word !== '');
  const kinds = said.map((word) => KIND_OF.get(word));
  if (said.length === 0 || kinds.includes(undefined)) return undefined;
  return COMPANY_KINDS.filter((kind) => kinds.includes(kind)).join(',');
}
