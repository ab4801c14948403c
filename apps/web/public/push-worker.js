/* global self, URL */
/**
 * Shows what a member is told while no page is open, and opens the page it is about.
 * What arrives holds ids and codes only; the words are made here, so that no customer's name leaves the product this way.
 */
const WORDS = {
  en: {
    alarm: 'Time is running out on a promise',
    're-route': 'A promise runs late: give the lead to somebody else',
    breach: 'A promise was breached',
    waived: 'A promise was excused',
    agreed: 'An agreement holds: look at what changed',
    offer: 'A lead was handed to you: accept or reject it',
    'lead-given': 'A lead is yours now: go on with it',
    'lead-taken': 'A lead of yours went to somebody else',
    mentioned: 'You were mentioned in a note about a lead',
    'declined-by-all': 'Nobody who was asked took a lead: it is for your whole team now',
    dispute: 'A rejection is contested: settle it',
    proposed: 'The other side proposed how to settle a rejection',
    escalated: 'A rejection is left to you: settle it',
    settled: 'A dispute was settled',
    'webhook-stopped': 'A webhook endpoint was stopped',
    'waiver-asked': 'You are asked to excuse a promise: read why, and decide',
    'merge-proposed': 'Two records may be one person: merge them, or tell them apart',
    'step-overdue': 'A step of the buyer’s was expected by now and is not done',
    'after-sale-overdue': 'A step after the sale was expected by now and is not done',
    registration: 'A partner registered a customer: approve it, or refuse it',
    'registration-decided': 'A customer you registered was decided on',
    'registration-ending': 'The protection of a customer you registered ends within a week',
    'model-drifting': 'The predictive model in force is drifting',
    'channel-overspent': 'A channel takes more of the spend than it can be contributing',
    'rates-aged': 'The newest rate of a currency is old: look why none came since',
    'second-factor-reset': 'Your second factor was turned off: set it up again, or ask who did it',
    test: 'A test: notifications arrive on this device',
    other: 'There is something to know',
  },
  it: {
    alarm: 'Sta per scadere il tempo di una promessa',
    're-route': 'Una promessa è in ritardo: passa il lead a qualcun altro',
    breach: 'Un impegno è stato mancato',
    waived: 'Un impegno è stato giustificato',
    agreed: 'Un accordo è in vigore: guarda che cosa cambia',
    offer: 'Ti è stato proposto un lead: accettalo o rifiutalo',
    'lead-given': 'Un lead ora è tuo: portalo avanti',
    'lead-taken': 'Un tuo lead è passato a qualcun altro',
    mentioned: 'Ti hanno menzionato in una nota su un lead',
    'declined-by-all': 'Nessuno di chi era stato interpellato ha preso un lead: ora è di tutta la squadra',
    dispute: 'Un rifiuto è contestato: risolvilo',
    proposed: 'L’altra parte ha proposto come risolvere una contestazione',
    escalated: 'Un rifiuto è rimesso a te: decidi',
    settled: 'Una contestazione è stata risolta',
    'webhook-stopped': 'Un webhook è stato fermato',
    'waiver-asked': 'Ti si chiede di giustificare un impegno: leggi perché e decidi',
    'merge-proposed': 'Due schede sono forse la stessa persona: uniscile o tienile distinte',
    'step-overdue': 'Un passo del cliente era atteso entro oggi e non è fatto',
    'after-sale-overdue': 'Un passo dopo la vendita era atteso entro oggi e non è fatto',
    registration: 'Un partner ha registrato un cliente: approvalo, o rifiutalo',
    'registration-decided': 'È stata decisa una tua registrazione',
    'registration-ending': 'Fra una settimana finisce la protezione di un cliente che hai registrato',
    'model-drifting': 'Il modello predittivo in vigore è alla deriva',
    'channel-overspent': 'Un canale prende più spesa di quanto possa contribuire',
    'rates-aged': 'Il cambio più recente di una valuta è vecchio: guarda perché non ne arrivano',
    'second-factor-reset':
      'Il tuo secondo fattore è stato disattivato: configuralo di nuovo, o chiedi chi è stato',
    test: 'Una prova: le notifiche arrivano su questo dispositivo',
    other: 'C’è qualcosa da sapere',
  },
};

/** What cannot be read is shown all the same: browsers punish a message that shows nothing. */
function read(data) {
  try {
    return data.json();
  } catch {
    return {};
  }
}

/** Pages of this origin only, whatever a message says. */
function pageOf(path) {
  const url = new URL(typeof path === 'string' ? path : '/', self.location.origin);
  return url.origin === self.location.origin ? url.href : self.location.origin;
}

function show(payload) {
  const language = payload.language === 'it' ? 'it' : 'en';
  const words = WORDS[language];
  return self.registration.showNotification(words[payload.kind] ?? words.other, {
    tag: payload.id,
    lang: language,
    icon: '/favicon.svg',
    data: { url: pageOf(payload.path) },
  });
}

/** In a window that is open already, else in a new one. */
async function open(url) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find((each) => each.url === url) ?? pages[0];
  if (page === undefined) return self.clients.openWindow(url);
  const there = page.url === url ? page : await page.navigate(url).catch(() => null);
  return there === null ? self.clients.openWindow(url) : there.focus();
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('push', (event) => event.waitUntil(show(event.data === null ? {} : read(event.data))));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});
