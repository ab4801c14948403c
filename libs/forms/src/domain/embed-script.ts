import { FORM_STYLE } from './html.js';

/** What the embedded form needs to know. */
export interface Embedded {
  /** The form as HTML. */
  readonly html: string;
  /** Where it is sent, below the origin the script is loaded from. */
  readonly path: string;
}

/** JSON that ends no script and no line: U+2028 and U+2029 are line ends in old engines. */
const literal = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * Puts the form behind the script that asked for it, out of reach of the page's styles, and sends it from there. Keeps nothing in the
 * browser; a visitor known by the tracking script is named by the id it keeps.
 */
export const embedScript = ({ html, path }: Embedded): string =>
  `(function(d,w){var s=d.currentScript,to=new URL(${literal(path)},s.src).href,h=d.createElement('div');h.setAttribute('data-staffetta-form','');
if(s.parentNode===d.head)d.addEventListener('DOMContentLoaded',function(){d.body.appendChild(h)});else s.after(h);
var r=h.attachShadow({mode:'open'}),b=d.createElement('div'),c=new CSSStyleSheet();c.replaceSync(${literal(FORM_STYLE)});
r.adoptedStyleSheets=[c];r.appendChild(b);
function show(t){b.innerHTML=t;var f=b.querySelector('form');if(f)f.addEventListener('submit',send)}
function set(f,n,v){var e=f.elements.namedItem(n);if(e&&!e.value)e.value=v||''}
function visitor(){try{return JSON.parse(w.localStorage.getItem('staffetta')||'{}').id}catch(e){return ''}}
function send(e){e.preventDefault();var f=e.target,q=f.querySelector('button');q.disabled=true;
set(f,'_page',w.location.href);set(f,'_referrer',d.referrer);set(f,'_visitor',visitor());
w.fetch(to,{method:'POST',credentials:'omit',headers:{accept:'application/json'},body:new URLSearchParams(new FormData(f))})
.then(function(a){return a.json()}).then(function(a){if(a.redirect){w.location.assign(a.redirect);return}
if(!a.html)throw 0;show(a.html);var x=b.querySelector('[role=alert],[role=status]');if(x){x.setAttribute('tabindex','-1');x.focus()}})
.catch(function(){q.disabled=false;f.action=to;f.submit()})}
show(${literal(html)})})(document,window);
`;
