/** What each kind of source is for, and how it is set up. */
export const kinds = {
  'standard-webhooks': {
    text: 'I tuoi programmi, con firma: il modo più sicuro.',
    steps: {
      s1: 'Fai inviare al tuo programma JSON con POST a {address}, firmato secondo Standard Webhooks 1.0 con {secret}.',
      s2: 'Invia i campi di un lead con i loro nomi, oppure indica in «Mappatura» dove si trovano.',
    },
  },
  json: {
    text: 'Qualsiasi programma che invia JSON e non sa firmare.',
    steps: {
      s1: 'Fai inviare al tuo programma JSON con POST a {address}; tieni l’indirizzo per te: è tutto ciò che prova chi chiama.',
      s2: 'Indica in «Mappatura» dove si trovano i campi di un lead, con un id del record se c’è.',
    },
  },
  'google-ads': {
    text: 'Moduli per i lead degli annunci Google.',
    steps: {
      s1: 'In Google Ads apri l’asset del modulo per i lead e vai su «Opzione di consegna dei lead», poi «Integrazione webhook».',
      s2: 'Incolla {address} come URL del webhook e {secret} come chiave.',
      s3: 'Premi «Invia dati di prova»: qui l’invio compare come prova.',
    },
  },
  meta: {
    text: 'Moduli per i lead di Facebook e Instagram.',
    steps: {
      s1: 'Nella dashboard dell’app Meta copia la chiave segreta dell’app; inseriscila qui come segreto, con un token di accesso della pagina che abbia leads_retrieval.',
      s2: 'In Webhook scegli «Pagina», incolla {address} come URL di callback e il token di verifica dato qui.',
      s3: 'Iscriviti al campo «leadgen» e iscrivi la pagina all’app.',
    },
  },
  linkedin: {
    text: 'Moduli per i lead degli annunci LinkedIn.',
    steps: {
      s1: 'Nel portale sviluppatori di LinkedIn copia il client secret; inseriscilo qui come segreto, con un token di accesso per la sincronizzazione dei lead.',
      s2: 'Registra {address} come webhook; LinkedIn fa una verifica subito e ogni due ore.',
      s3: 'In «Domande» indica i campi dei tuoi moduli con gli id delle domande: le risposte portano solo id.',
    },
  },
  hubspot: {
    text: 'Nuovi contatti di HubSpot.',
    steps: {
      s1: 'In HubSpot crea un’app privata o pubblica con lo scope crm.objects.contacts.read.',
      s2: 'Inserisci qui il suo client secret come segreto, con il suo token di accesso.',
      s3: 'Incolla {address} come URL di destinazione dei suoi webhook e iscriviti a contact.creation.',
    },
  },
  typeform: {
    text: 'Risposte a un Typeform.',
    steps: {
      s1: 'In Typeform apri il modulo, poi «Connect», «Webhooks», e aggiungi {address}.',
      s2: 'Modifica il webhook e incolla {secret} come suo segreto.',
      s3: 'Dichiara utm_source, utm_medium e utm_campaign come campi nascosti per sapere da dove arrivano le risposte.',
    },
  },
  calendly: {
    text: 'Chi prenota un appuntamento.',
    steps: {
      s1: 'Crea una sottoscrizione webhook con l’API di Calendly (POST /webhook_subscriptions), con {address} come url.',
      s2: 'Dai {secret} come signing_key e iscriviti a invitee.created e invitee.canceled.',
    },
  },
  pipedrive: {
    text: 'Nuovi affari e persone di Pipedrive.',
    steps: {
      s1: 'In Pipedrive apri «Strumenti e app», «Webhook», e crea un webhook di versione 2 per «create» di «deal» o «person».',
      s2: 'Incolla {address} come URL dell’endpoint, «staffetta» come utente HTTP e {secret} come password HTTP.',
    },
  },
  salesforce: {
    text: 'Il modulo che Salesforce genera per il tuo sito.',
    steps: {
      s1: 'Prendi il modulo web-to-lead come lo genera Salesforce e inserisci qui il suo oid come segreto.',
      s2: 'Sostituisci l’action del modulo con {address}, oppure invia gli stessi campi lì dal tuo server.',
    },
  },
  segment: {
    text: 'Chi è qualcuno e che cosa fa, da Segment.',
    steps: {
      s1: 'In Segment aggiungi alla sorgente una destinazione webhook, con {address} come URL.',
      s2: 'Dai {secret} come write key: viene inviato come nome utente di HTTP Basic, con password vuota.',
      s3: 'Indica gli eventi che sono lead, come «Demo Requested»; tutti gli altri sono contatti.',
    },
  },
  shopify: {
    text: 'Ordini e carrelli lasciati a metà.',
    steps: {
      s1: 'In Shopify apri «Impostazioni», «Notifiche», «Webhook», e inserisci qui come segreto quello di firma mostrato lì.',
      s2: 'Crea webhook in JSON per «Creazione ordine», «Creazione checkout» e «Aggiornamento checkout» con {address} come URL.',
    },
  },
  mautic: {
    text: 'Moduli di Mautic.',
    steps: {
      s1: 'In Mautic apri «Impostazioni», «Webhook», e aggiungi {address} per l’evento «Invio modulo».',
      s2: 'Tieni l’indirizzo per te: è tutto ciò che prova chi chiama.',
    },
  },
} as const;
