/** Where a site stands with consent: `asked` records nothing before its visitor agrees, `not-needed` goes by another lawful basis. */
export const CONSENT_RULES = ['asked', 'not-needed'] as const;
export type ConsentRule = (typeof CONSENT_RULES)[number];

export interface Tracked {
  /** Where visits are sent, below the origin the script is loaded from. */
  readonly path: string;
  readonly consent: ConsentRule;
}

/** A stretch without a page ends a visit (ms). */
const VISIT_MS = 30 * 60_000;

/**
 * The tracking script of one site. Before `staffetta('consent', true)` it sends nothing and keeps nothing, unless the site needs no
 * consent; where the browser says Do Not Track or Global Privacy Control it never does. A random id and the time of the last page stay
 * in the site's own storage, no cookie; `staffetta('consent', false)` takes them away
 * and is remembered where nobody was asked first. A new visit begins with a referrer of elsewhere,
 * with codes in the address, or after half an hour.
 *
 * A product is told once a page: by `staffetta('view', { product })`, kept until its visitor agrees, or by an element with
 * `data-staffetta-product`, of which the first ten of a page count.
 */
export const trackerScript = ({ path, consent }: Tracked): string =>
  `(function(w,d,n,u){var k='staffetta',g=0,seen,o=w[k],views=[],told={},
no=n.doNotTrack=='1'||w.doNotTrack=='1'||n.globalPrivacyControl;
function get(){try{return JSON.parse(w.localStorage.getItem(k))||{}}catch(e){return {}}}
function put(v){try{v?w.localStorage.setItem(k,JSON.stringify(v)):w.localStorage.removeItem(k)}catch(e){}}
function id(){var a=w.crypto.getRandomValues(new Uint8Array(16));return Array.prototype.map.call(a,function(x){return (x+256).toString(16).slice(1)}).join('')}
function far(){try{return d.referrer&&new URL(d.referrer).host!=w.location.host}catch(e){return 0}}
function page(){var h=w.location.href,v,t=Date.now(),f;if(!g||no||seen==h)return;v=get();
f=!v.id||t-v.at>${VISIT_MS}||(!seen&&(far()||/[?&](utm_|stf=|[a-z_]*clid=)/.test(w.location.search)));
seen&&(f=!v.id);v={id:v.id||id(),at:t};put(v);if(seen)told={};
tell({visitor:v.id,page:h,referrer:seen||d.referrer||'',isVisit:!!f});seen=h;show();look();
if(d.readyState=='loading')d.addEventListener('DOMContentLoaded',look)}
function tell(m){var b=JSON.stringify(m);if(!(n.sendBeacon&&n.sendBeacon(u,b)))w.fetch(u,{method:'POST',body:b,keepalive:true,credentials:'omit',mode:'no-cors'})}
function look(){[].slice.call(d.querySelectorAll('[data-staffetta-product]'),0,10).forEach(function(x){view(x.getAttribute('data-staffetta-product'))})}
function view(p){if(p&&typeof p=='string'){views.push(p.slice(0,300));show()}}
function show(){var v=get();if(!g||no||!seen||!v.id)return;views.splice(0).forEach(function(p){if(told['p'+p])return;told['p'+p]=1;
tell({visitor:v.id,page:w.location.href,referrer:'',isVisit:false,product:p})})}
function run(a){if(a[0]=='consent'){g=a[1]?1:0;if(g)page();else{put(${consent === 'not-needed' ? '{off:1}' : ''});seen=''}}if(a[0]=='page')page();if(a[0]=='view')view(a[1]&&a[1].product)}
w[k]=function(){run(arguments)};
${consent === 'not-needed' ? "if(!get().off)run(['consent',1]);" : "if(get().id)run(['consent',1]);"}
((o&&o.q)||[]).forEach(run)})(window,document,navigator,new URL(${JSON.stringify(path)},document.currentScript.src).href);
`;
