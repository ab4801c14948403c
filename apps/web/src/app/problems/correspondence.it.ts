/** Refusals around messages, calls and what carries them. */
export const ofCorrespondence = {
  'connector/missing': 'Questa fonte non esiste in questo spazio di lavoro.',
  'connector/too-many': 'Le fonti sono già troppe; prima togline una che non serve più.',
  'hook/headers':
    'Mancano le intestazioni della firma: manda webhook-id, webhook-timestamp e webhook-signature secondo Standard Webhooks.',
  'hook/signature':
    'Nessuna firma è fatta con il segreto di questo sistema su questi byte; controlla il segreto.',
  'hook/timestamp':
    'L’ora del messaggio è sbagliata di oltre cinque minuti; regola l’orologio e firma ogni tentativo di nuovo.',
  'hook/unknown': 'A questo indirizzo non è collegato alcun sistema telefonico; controlla l’indirizzo.',
  'intake-address/missing':
    'Questo indirizzo non esiste in questo spazio di lavoro; forse qualcuno lo ha eliminato.',
  'intake-address/too-many': 'Gli indirizzi sono già troppi; prima elimina quelli che non servono più.',
  'message/missing': 'Questo messaggio non attende un lead; forse qualcuno lo ha già dato a uno.',
  'message/no-address': 'Questa persona non ha ancora un indirizzo e-mail; prima aggiungine uno.',
  'message/no-author':
    'Da questo messaggio non si capisce di chi sarebbe il lead; dallo a un lead che c’è già.',
  'message/no-mail-server':
    'Non è configurato alcun server di posta; chiedi a chi gestisce Staffetta di impostare SMTP_URL.',
  'message/unknown-address': 'Questa persona non ha questo indirizzo; prima aggiungilo alla persona.',
};
