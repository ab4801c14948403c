/** Why a deadline is where it is, and why it was excused. */
export const obligations = {
  clock: {
    elapsed: 'contati {{elapsed}} su {{target}}',
    counts: 'contato',
    not: 'non contato',
    from: 'Da',
    to: 'A',
    because: 'Perché',
    judgedDefault: 'Giudicato dalla versione {{version}} dell’accordo e dal suo calendario',
    judgedTeam: 'Giudicato dalla versione {{version}} dell’accordo e dal calendario della squadra',
  },
  sentence: {
    started: 'Il tempo è partito {{at}}.',
    target: 'Sono concessi {{target}} di tempo lavorativo ({{tier}}).',
    'not-counted': '{{length}} fuori dall’orario di lavoro non hanno contato.',
    paused: 'In pausa da {{from}} a {{to}}: {{reason}}.',
    due: 'Perciò scade {{at}}.',
    met: 'Rispettato {{at}}, dopo {{elapsed}} di tempo lavorativo.',
    breached: 'La scadenza è passata {{at}} senza risposta.',
    'answered-late': 'Risposto {{at}}, con {{late}} di ritardo.',
    ended: '{{state}} da {{at}}: {{reason}}.',
    corrected: 'Corretto in seguito: {{state}}.',
  },
  waiver: {
    system_outage: 'Un sistema era fermo',
    customer_asked: 'Lo ha chiesto il cliente',
    wrong_data: 'I dati erano sbagliati',
    absence: 'Qualcuno era assente',
    agreed_exception: 'Un’eccezione concordata',
    force_majeure: 'Forza maggiore',
    other: 'Un altro motivo',
  },
};
