/** Refusals around messages, calls and what carries them. */
export const ofCorrespondence = {
  'connector/missing': 'Questo connettore telefonico non esiste in questo spazio di lavoro.',
  'connector/too-many': 'I connettori sono già troppi; prima togline uno che non serve più.',
  'hook/unknown': 'A questo indirizzo non è collegato alcun sistema telefonico; controlla l’indirizzo.',
  'message/missing': 'Questo messaggio non attende un lead; forse qualcuno lo ha già dato a uno.',
  'message/no-address': 'Questa persona non ha ancora un indirizzo e-mail; prima aggiungine uno.',
  'message/no-mail-server':
    'Non è configurato alcun server di posta; chiedi a chi gestisce Staffetta di impostare SMTP_URL.',
  'message/unknown-address': 'Questa persona non ha questo indirizzo; prima aggiungilo alla persona.',
};
