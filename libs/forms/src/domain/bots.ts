/** What programs that look at pages by themselves call themselves: search engines, previews of messengers, monitors, libraries. */
const BOTS =
  /bot\b|bot[/;]|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|skypeuripreview|lighthouse|pingdom|uptime|monitor|scan(ner)?\b|^(curl|wget|python|java|go-http|okhttp|axios|node|ruby|php|libwww)/i;

/** Whether whoever asks says that it is a program; who says nothing at all is one. */
export const isBotAgent = (agent: string | undefined): boolean =>
  agent === undefined || agent.trim() === '' || BOTS.test(agent);
