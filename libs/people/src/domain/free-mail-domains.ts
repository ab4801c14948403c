/**
 * Domains under which anybody may have an address, so that they say nothing of a company.
 * Compiled by hand from the address domains the providers themselves offer at sign-up (Google, Microsoft, Yahoo, Apple, Proton,
 * Italiaonline, 1&1 Mail & Media, La Poste, Orange and others), November 2026; not complete by nature.
 */
export const FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set(
  `
  gmail.com googlemail.com
  outlook.com outlook.it outlook.fr outlook.de outlook.es outlook.pt outlook.be outlook.at outlook.ie outlook.co.uk outlook.com.br
  hotmail.com hotmail.it hotmail.fr hotmail.de hotmail.es hotmail.be hotmail.nl hotmail.se hotmail.no hotmail.dk hotmail.ch hotmail.co.uk
  live.com live.it live.fr live.de live.be live.nl live.se live.no live.dk live.at live.ie live.ca live.co.uk live.com.pt live.com.au msn.com passport.com
  yahoo.com yahoo.it yahoo.fr yahoo.de yahoo.es yahoo.pt yahoo.se yahoo.no yahoo.dk yahoo.ie yahoo.ca yahoo.co.uk yahoo.co.in yahoo.co.jp
  yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au yahoo.com.tr yahoo.gr yahoo.ro yahoo.pl ymail.com rocketmail.com myyahoo.com aol.com aol.it aol.de aol.fr aol.co.uk aim.com
  icloud.com me.com mac.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.com tuta.io keemail.me
  fastmail.com fastmail.fm hushmail.com mailbox.org posteo.de posteo.net disroot.org riseup.net runbox.com startmail.com zohomail.com zohomail.eu hey.com
  libero.it virgilio.it iol.it inwind.it blu.it giallo.it tiscali.it tin.it alice.it tim.it email.it fastwebnet.it teletu.it aruba.it vodafone.it poste.it katamail.com supereva.it
  gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.es gmx.it gmx.co.uk gmx.us web.de freenet.de t-online.de arcor.de email.de mail.de caramail.com mail.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr cegetel.net club-internet.fr
  telefonica.net terra.com terra.es terra.com.br sapo.pt uol.com.br bol.com.br ig.com.br globo.com
  btinternet.com virginmedia.com ntlworld.com sky.com talktalk.net blueyonder.co.uk tiscali.co.uk
  skynet.be telenet.be ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl hetnet.nl bluewin.ch sunrise.ch aon.at chello.at
  wp.pl o2.pl onet.pl op.pl interia.pl gazeta.pl tlen.pl seznam.cz email.cz centrum.cz post.cz volny.cz azet.sk centrum.sk zoznam.sk freemail.hu citromail.hu
  abv.bg mail.bg otenet.gr freemail.gr online.no telia.com bredband.net
  mail.ru inbox.ru list.ru bk.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  rediffmail.com indiatimes.com comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com shaw.ca rogers.com sympatico.ca bigpond.com optusnet.com.au
  `
    .trim()
    .split(/\s+/),
);
