import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Opzioni',
  tabs: { members: 'Persone', teams: 'Squadre', stages: 'Fasi', calendars: 'Calendari', keys: 'Chiavi API' },
  members: {
    invite: 'Invita qualcuno',
    name: 'Nome',
    email: 'E-mail',
    roles: 'Ruoli',
    teams: 'Squadre',
    make: 'Crea il link',
    link: 'Invia questo link a {{name}}. Funziona una volta sola.',
    invited: 'invitato',
    change: 'Modifica',
    active: 'Può accedere',
    save: 'Salva',
    calendar: 'Calendario proprio',
    calendarHint:
      'Per gli impegni che seguono il calendario di chi li tiene; ferie e assenze sono le sue date. Ciò che corre tiene il calendario con cui è iniziato.',
    calendarOfTeam: 'Il calendario della squadra',
    calendarSet: 'Vale da adesso',
    reset: 'Crea un link per scegliere una nuova password',
    inactive: 'non attivo',
    none: 'Ancora nessuno',
  },
  teams: {
    name: 'Nome',
    kind: 'Tipo',
    add: 'Aggiungi una squadra',
    none: 'Ancora nessuna squadra',
    noneText: 'Due squadre fanno una corsa: una che passa, una che riceve.',
  },
  stages: {
    text: 'Chiama le fasi come le chiama la tua azienda. Le fasi stesse, e ciò che si conta, non cambiano; ogni schermata, in ogni lingua, mostra la tua parola.',
    own: 'La tua parola per «{{stage}}»',
    race: 'La corsa',
    aside: 'Fuori dalla corsa',
    back: 'Torna alla parola del prodotto per «{{stage}}»',
    saved: 'Ogni schermata ora dice «{{label}}»',
    isBack: 'Ogni schermata dice di nuovo «{{stage}}»',
  },
  keys: {
    scopes: 'Che cosa può fare',
    name: 'A che cosa serve',
    add: 'Crea una chiave',
    once: 'Copiala ora: si vede solo questa volta.',
    none: 'Ancora nessuna chiave',
    noneText: 'Con una chiave un modulo, un negozio o un altro programma può inviare lead.',
    revoke: 'Revoca',
    made: 'creata il {{on}}',
  },
};
