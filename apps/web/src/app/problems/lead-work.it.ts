/** Refusals around working a lead: offers to several, rest, notes, files and taking back. */
export const ofLeadWork = {
  'lead/another-open': 'La stessa persona ha già un altro lead aperto per la stessa cosa: lavora quello.',
  'lead/hold-count':
    'In questa fase il lead è già stato rimandato tutte le volte ammesse: pianifica un prossimo passo, o di’ che non porta a niente.',
  'lead/merged': 'Questo lead è confluito in un altro: lavora quello.',
  'lead/moved-on':
    'Nel frattempo questo lead è passato a qualcun altro o è tornato a tutta la squadra. Ricaricalo per vedere di chi è.',
  'lead/not-qualified':
    'Le domande concordate non sono complete: rispondi a quelle che mancano, poi riprova.',
  'lead/not-reopened': 'Nel frattempo il lead è andato avanti, o non era stato riaperto. Ricaricalo.',
  'handover/bad-candidates': 'Chiedi a più membri diversi, da 2 a 20, oppure a uno solo.',
  'handover/no-team': 'Nessuna regola riguarda questo lead; indica una squadra.',
  'handover/not-asked':
    'Non sei, o non sei più, fra le persone a cui è chiesto questo lead. Accettalo, o rifiutalo con un motivo.',
  'handover/unknown-candidate':
    'Questa persona non è un membro attivo di una squadra che possa accettare lead; scegline un’altra.',
  'note/missing': 'Questa nota non c’è; forse è stata tolta.',
  'note/not-for-their-eyes':
    'Qualcuno che hai menzionato non può vedere questo lead: togli la menzione, o prima dai il lead alla sua squadra.',
  'note/nobody-to-ask':
    'Nessuno che possa giustificare questo impegno vede il lead: chiedi a un amministratore chi firma per l’altra parte.',
  'note/nothing-to-excuse':
    'Non c’è più niente da giustificare: l’impegno è stato rispettato o già giustificato, o è di un altro lead. Ricarica il lead.',
  'note/of-others': 'Una nota la ritira solo chi l’ha scritta.',
  'note/unknown-member': 'Menziona solo membri di questo spazio di lavoro.',
  'attachment/empty': 'Il file è vuoto; scegline un altro.',
  'attachment/gone': 'Il file è stato tolto più di dieci minuti fa e non può tornare; aggiungilo di nuovo.',
  'attachment/lead-full': 'I file di questo lead pesano già 100 MB; togline qualcuno e aspetta dieci minuti.',
  'attachment/missing': 'Questo file non c’è in questo spazio di lavoro; forse è stato tolto.',
  'attachment/there-again': 'Nel frattempo lo stesso file è stato aggiunto di nuovo; c’è già.',
  'undo/too-late': 'Si può annullare solo entro dieci minuti; registra invece ciò che vale ora.',
};
