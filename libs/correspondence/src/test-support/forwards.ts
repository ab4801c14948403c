/** What a mail program makes of Ada’s mail when somebody forwards it in the text. */
export interface ForwardForm {
  readonly program: string;
  readonly lines: readonly string[];
  /** What of the author’s instant it says; the minute where seconds are left out. */
  readonly at: string;
}

const WORDS = ['Good morning,', '', 'what does the press cost?', 'Ada'];

/** Written by Ada at 09:12:33 in Rome. */
export const FORWARD_FORMS: readonly ForwardForm[] = [
  {
    program: 'Gmail, English',
    lines: [
      ...[
        'Have a look.',
        '',
        '---------- Forwarded message ---------',
        'From: Ada Rossi <ada@rossi.example>',
      ],
      ...[
        'Date: Mon, Nov 3, 2025 at 9:12 AM',
        'Subject: The press',
        'To: <info@desk.example>',
        '',
        '',
        ...WORDS,
      ],
    ],
    at: '2025-11-03T08:12:00.000Z',
  },
  {
    program: 'Gmail, Italian',
    lines: [
      ...['---------- Forwarded message ---------', 'Da: Ada Rossi <ada@rossi.example>'],
      ...[
        'Date: lun 3 nov 2025 alle ore 09:12',
        'Subject: The press',
        'To: <info@desk.example>',
        '',
        ...WORDS,
      ],
    ],
    at: '2025-11-03T08:12:00.000Z',
  },
  {
    program: 'Outlook, English',
    lines: [
      ...['FYI', '', '________________________________', 'From: Ada Rossi <ada@rossi.example>'],
      ...['Sent: Monday, November 3, 2025 9:12 AM', 'To: Info <info@desk.example>; Marco <m@desk.example>'],
      ...['Subject: The press', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:00.000Z',
  },
  {
    program: 'Outlook, Italian, bold as asterisks',
    lines: [
      ...['*Da:* Ada Rossi [mailto:ada@rossi.example]', '*Inviato:* lunedì 3 novembre 2025 09:12'],
      ...['*A:* Info', '*Oggetto:* The press', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:00.000Z',
  },
  {
    program: 'Outlook of before, with its line',
    lines: [
      ...['-----Messaggio originale-----', 'Da: Ada Rossi [ada@rossi.example]', 'Inviato: 03/11/2025 09:12'],
      ...['A: Info', 'Oggetto: The press', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:00.000Z',
  },
  {
    program: 'Apple Mail, English',
    lines: [
      ...['Begin forwarded message:', '', '> From: Ada Rossi <ada@rossi.example>', '> Subject: The press'],
      ...['> Date: 3 November 2025 at 09:12:33 CET', '> To: info@desk.example', '> '],
      ...WORDS.map((line) => `> ${line}`),
    ],
    at: '2025-11-03T08:12:33.000Z',
  },
  {
    program: 'Apple Mail, Italian',
    lines: [
      ...['Inizio messaggio inoltrato:', '', 'Da: Ada Rossi <ada@rossi.example>', 'Oggetto: The press'],
      ...['Data: 3 novembre 2025 alle ore 09:12:33 CET', 'A: info@desk.example', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:33.000Z',
  },
  {
    program: 'Thunderbird, English',
    lines: [
      ...['', '', '-------- Forwarded Message --------', 'Subject: \tThe press'],
      ...['Date: \tMon, 3 Nov 2025 09:12:33 +0100', 'From: \tAda Rossi <ada@rossi.example>'],
      ...['To: \tinfo@desk.example', '', '', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:33.000Z',
  },
  {
    program: 'Thunderbird, Italian',
    lines: [
      ...['-------- Messaggio Inoltrato --------', 'Oggetto: \tThe press'],
      ...['Data: \tMon, 3 Nov 2025 09:12:33 +0100', 'Mittente: \tAda Rossi <ada@rossi.example>'],
      ...['A: \tinfo@desk.example, una.lista.lunga@desk.example,', ' un.altro@desk.example', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:33.000Z',
  },
  {
    program: 'a German one',
    lines: [
      ...[
        '-------- Weitergeleitete Nachricht --------',
        'Betreff: The press',
        'Datum: Mon, 3 Nov 2025 09:12:33 +0100',
      ],
      ...['Von: Ada Rossi <ada@rossi.example>', 'An: info@desk.example', '', ...WORDS],
    ],
    at: '2025-11-03T08:12:33.000Z',
  },
];

export const ADAS_WORDS = WORDS.join('\n');
