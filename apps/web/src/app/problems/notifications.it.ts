/** Refusals around what is told to members, to their devices and to other systems. */
export const ofNotifications = {
  'notification/mode':
    'Una volta al giorno si raccolgono solo le e-mail, e i riepiloghi arrivano solo per e-mail: scegli altrimenti.',
  'notification/no-mail':
    'Non ti arriva alcuna e-mail: prima un amministratore imposta SMTP_URL; a un’azienda di esempio non se ne inviano.',
  'push/address':
    'L’indirizzo del dispositivo non si può usare: deve cominciare con https://, essere raggiungibile da internet e non contenere nome utente o password.',
  'push/keys': 'Le chiavi di questo dispositivo non si possono leggere; disattiva gli avvisi e riattivali.',
  'push/missing': 'Fra i tuoi dispositivi avvisati non c’è questo; forse è stato tolto.',
  'push/too-many': 'I tuoi dispositivi avvisati sono già troppi; prima togline uno che non usi più.',
  'unsubscribe/missing':
    'Questo link è incompleto o viene da un’altra installazione. Scegli le tue e-mail nelle impostazioni di Staffetta.',
  'webhook/address':
    'A questo indirizzo non si può scrivere: deve cominciare con https://, essere raggiungibile da internet e non contenere nome utente o password.',
  'webhook/missing': 'Questo destinatario non esiste in questo spazio di lavoro.',
  'webhook/missing-delivery': 'A questo destinatario non è andato questo messaggio.',
  'webhook/stopped': 'Questo destinatario è fermo; prima fallo ripartire.',
  'webhook/too-many': 'I destinatari sono già troppi; prima togline uno che non serve più.',
};
