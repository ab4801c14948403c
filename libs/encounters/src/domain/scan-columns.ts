/** What a column of a list of scans or registrations says. */
export const SCAN_FIELDS = [
  'badge',
  'firstName',
  'lastName',
  'fullName',
  'email',
  'phone',
  'company',
  'jobTitle',
  'country',
  'registered',
  'attended',
] as const;
export type ScanField = (typeof SCAN_FIELDS)[number];

/** How the makers of scanners and ticket shops call their columns, folded; English and Italian. */
const WORDS: Readonly<Record<ScanField, readonly string[]>> = {
  badge: [
    'badge',
    'badge id',
    'badge number',
    'badge code',
    'barcode',
    'qr',
    'qr code',
    'ticket',
    'ticket number',
    'codice',
    'codice badge',
    'numero badge',
    'biglietto',
  ],
  firstName: ['first name', 'firstname', 'given name', 'nome'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'cognome'],
  fullName: [
    'name',
    'full name',
    'attendee',
    'attendee name',
    'nome e cognome',
    'nominativo',
    'partecipante',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail address',
    'indirizzo email',
    'posta elettronica',
  ],
  phone: ['phone', 'phone number', 'mobile', 'telephone', 'telefono', 'cellulare'],
  company: [
    'company',
    'company name',
    'organisation',
    'organization',
    'azienda',
    'societa',
    'ragione sociale',
    'ente',
  ],
  jobTitle: ['job title', 'title', 'role', 'position', 'ruolo', 'qualifica', 'mansione'],
  country: ['country', 'paese', 'nazione'],
  registered: [
    'registered',
    'registered at',
    'registration date',
    'order date',
    'iscritto',
    'iscritto il',
    'data iscrizione',
    'registrato',
    'registrazione',
  ],
  attended: [
    'attended',
    'checked in',
    'check in',
    'checkin',
    'check in time',
    'scanned',
    'scanned at',
    'scan time',
    'scan date',
    'timestamp',
    'presente',
    'presenza',
    'ingresso',
    'data scansione',
    'scansione',
    'ora scansione',
  ],
};

const FIELD_OF = new Map(
  SCAN_FIELDS.flatMap((field) => WORDS[field].map((word): [string, ScanField] => [word, field])),
);

const folded = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which field each column is, the first of several; null for one that says nothing known. */
export function scanColumns(titles: readonly string[]): (ScanField | null)[] {
  const seen = new Set<ScanField>();
  return titles.map((title) => {
    const field = FIELD_OF.get(folded(title)) ?? null;
    if (field === null || seen.has(field)) return null;
    seen.add(field);
    return field;
  });
}
