import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  tagline: 'Un’unica corsa in cui il marketing passa i lead alle vendite.',
  signIn: {
    title: 'Accedi',
    email: 'E-mail',
    password: 'Password',
    go: 'Accedi',
    wrong: 'E-mail o password non corretti.',
  },
  setup: {
    title: 'Benvenuto in Staffetta',
    lead: 'Due minuti, poi il quadro è tuo.',
    how: 'Come vuoi iniziare?',
    sample: 'Esplora con dati di esempio',
    sampleText: 'Un anno plausibile di un’azienda con due squadre. Puoi toglierlo quando vuoi.',
    real: 'Inizia davvero',
    realText: 'Uno spazio vuoto; il primo passo è un accordo firmato.',
    you: 'Il tuo nome',
    password: 'Scegli una password',
    passwordHint: 'Almeno 10 caratteri',
    workspace: 'Nome dell’azienda o della squadra',
    zone: 'Fuso orario',
    currency: 'Valuta',
    go: 'Crea lo spazio di lavoro',
    notNeeded: 'Il prodotto è già configurato.',
    toSignIn: 'Vai all’accesso',
    noToken: 'Apri l’indirizzo mostrato dal comando di avvio: contiene il codice da usare una volta.',
  },
  link: {
    invitation: 'Sei invitato in {{workspace}}',
    reset: 'Scegli una nuova password',
    'sign-in': 'Accedi a {{workspace}}',
    name: 'Il tuo nome',
    password: 'Password',
    ownPassword: 'La tua password',
    go: 'Continua',
    used: 'Questo link non funziona più',
    usedText: 'Funziona una volta sola e per un tempo limitato. Chiedine uno nuovo a chi te lo ha dato.',
  },
};
