import type { Translated } from '../../ui/translated.js';
import type { en } from './words.en.js';

export const it: Translated<typeof en> = {
  title: 'Link e codici QR',
  lead: 'Indirizzi brevi per cataloghi, volantini, stand e presentazioni. Ognuno porta a una pagina, conta chi lo segue e dice a ogni lead quale stampa l’ha portato.',
  add: 'Nuovo link',
  none: 'Ancora nessun link',
  noneText: 'Creane uno per ogni posto in cui sta: così vedi quale porta lead.',
  clicks_one: '{{number}} clic',
  clicks_other: '{{number}} clic',
  state: { paused: 'non porta da nessuna parte' },
  address: 'Che cosa si stampa',
  made: 'creato il {{on}}',
  retarget: 'Ciò che è stampato resta com’è e può portare altrove.',
  save: 'D’ora in poi porta lì',
  pause: 'Non farlo portare da nessuna parte',
  resume: 'Fallo portare di nuovo',
  changed: 'È cambiato per chiunque lo segua da ora',
  form: {
    name: 'Come si chiama',
    target: 'Dove porta',
    targetHint: 'L’indirizzo intero di una pagina. Codici come utm_source non servono.',
    channel: 'Dove sta',
    channelHint: 'Questo resta: è su ciò che si stampa.',
    campaign: 'Campagna',
    campaignHint: 'Per nome; si crea se nessuno l’ha ancora nominata.',
    asset: 'Su che cosa',
    assetHint: 'Il catalogo, il volantino, la sua pagina.',
    make: 'Crea il link',
  },
  qr: {
    of: 'Codice QR di {{name}}',
    download: 'SVG per la stampa',
    none: 'Ora il codice QR non si può disegnare; si può ricavare dall’indirizzo qui accanto.',
  },
};
